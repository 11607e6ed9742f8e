/** Asks what becomes of unsaved changes before another scenario is opened or the window closes. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { text } from "../base/text";
import { documentName, useActions, useDocument } from "../document";

export function CloseGuard() {
  const name = useDocument(documentName);
  const asking = useDocument((state) => state.leaving !== null);
  const { leave, stay } = useActions();
  const words = text.frame.closing;
  return (
    <Modal opened={asking} onClose={stay} title={words.title} withCloseButton={false}>
      <Text size="sm">{words.body(name)}</Text>
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={stay}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={() => void leave("discard")}>
          {words.discard}
        </Button>
        <Button data-autofocus onClick={() => void leave("save")}>
          {words.save}
        </Button>
      </Group>
    </Modal>
  );
}
