/** What this program is, and what to send along with a question. */

import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useCallback } from "react";
import { text } from "../base/text";
import { useActions, useAnswer, useBridge, useDocument } from "../document";
import { copyDiagnostics } from "./diagnostics";
import classes from "./manners.module.css";

const words = text.manners.about;

export function AboutDialog() {
  const opened = useDocument((state) => state.dialog === "about");
  const { showDialog } = useActions();
  return (
    <Modal
      opened={opened}
      onClose={() => showDialog(null)}
      title={words.title}
      size="lg"
      closeButtonProps={{ "aria-label": text.manners.settings.close }}
    >
      <About />
    </Modal>
  );
}

function About() {
  const bridge = useBridge();
  const ask = useCallback(() => bridge.diagnostics(navigator.language), [bridge]);
  const summary = useAnswer(ask);
  return (
    <>
      <Text size="sm">{words.lead}</Text>
      <Text size="sm" c="dimmed" mt={4}>
        {words.licence}
      </Text>
      <Textarea
        mt="md"
        label={words.diagnostics}
        description={words.diagnosticsHint}
        value={summary ?? ""}
        rows={12}
        readOnly
        classNames={{ input: classes.summary ?? "" }}
      />
      <Group mt="md" justify="flex-end">
        <Button onClick={() => void copyDiagnostics(bridge)}>{words.copy}</Button>
      </Group>
    </>
  );
}
