/** Asks before a file that somebody else changed is replaced. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { text } from "../base/text";
import { useDocument } from "../document";

const words = text.manners.replacing;

export function ReplaceGuard() {
  const replacing = useDocument((state) => state.replacing);
  const stay = () => replacing?.answer("stay");
  return (
    <Modal opened={replacing !== null} onClose={stay} title={words.title} withCloseButton={false} size="lg">
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {replacing && words.body(replacing.path)}
      </Text>
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={stay}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={() => replacing?.answer("replace")}>
          {words.replace}
        </Button>
        <Button data-autofocus onClick={() => replacing?.answer("elsewhere")}>
          {words.elsewhere}
        </Button>
      </Group>
    </Modal>
  );
}
