/** Copies a table as one block that a spreadsheet takes, and says so. */

import { Button, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { copyText } from "../base/copy";
import { text } from "../base/text";

const words = text.common;

/** How long the button says that it has copied. */
const SAID_MS = 2000;

export function CopyTable({ table }: { table: () => string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    setSaid((await copyText(table())) ? words.copied : words.notCopied);
    setTimeout(() => setSaid(null), SAID_MS);
  };
  return (
    <Button
      variant="default"
      leftSection={said === words.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={copy}
    >
      <Text span inherit aria-live="polite">
        {said ?? words.copy}
      </Text>
    </Button>
  );
}
