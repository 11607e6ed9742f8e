/** Where drawing fails: a message and a way on, never a blank window. */

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { text } from "../base/text";
import { useActions } from "../document";

interface State {
  failed: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(failed: Error): State {
    return { failed };
  }

  override render() {
    const { failed } = this.state;
    return failed ? (
      <Broken failed={failed} again={() => this.setState({ failed: null })} />
    ) : (
      this.props.children
    );
  }
}

function Broken({ failed, again }: { failed: Error; again: () => void }) {
  const { undo, saveAs } = useActions();
  const undoAndRetry = () => {
    undo();
    again();
  };
  return (
    <Stack role="alert" maw="36rem" mx="auto" my="xl" p="lg" gap="sm">
      <Title order={2}>{text.frame.broken.title}</Title>
      <Text>{text.frame.broken.body}</Text>
      <Text c="dimmed" size="sm" ff="monospace">
        {failed.message}
      </Text>
      <Group gap="sm">
        <Button onClick={undoAndRetry}>{text.frame.undo}</Button>
        <Button variant="default" onClick={() => void saveAs()}>
          {text.frame.saveAs}
        </Button>
        <Button variant="subtle" onClick={again}>
          {text.frame.broken.again}
        </Button>
      </Group>
    </Stack>
  );
}
