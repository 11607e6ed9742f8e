/** What a person prefers: colours, language, answers while editing. */

import {
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { text } from "../base/text";
import type { Settings } from "../bridge/types";
import { useActions, useDocument } from "../document";

const words = text.manners.settings;

const choices = <T extends string>(names: Record<T, string>) =>
  (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }));

export function SettingsDialog() {
  const opened = useDocument((state) => state.dialog === "settings");
  const { showDialog } = useActions();
  const close = () => showDialog(null);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.title}
      closeButtonProps={{ "aria-label": words.close }}
    >
      <Stack gap="md">
        <Scheme />
        <Language />
        <Live />
        <Text size="xs" c="dimmed">
          {words.motion}
        </Text>
      </Stack>
      <Group mt="lg" justify="flex-end">
        <Button onClick={close}>{words.close}</Button>
      </Group>
    </Modal>
  );
}

function Scheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { prefer } = useActions();
  const choose = (scheme: Settings["scheme"]) => {
    setColorScheme(scheme);
    void prefer({ scheme });
  };
  return (
    <div>
      <Text size="xs" fw={500} mb={4} id="settings-scheme">
        {words.scheme}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="settings-scheme"
        value={colorScheme}
        onChange={choose}
        data={choices(words.schemes)}
      />
    </div>
  );
}

function Language() {
  const language = useDocument((state) => state.settings.language);
  const { prefer } = useActions();
  return (
    <Select
      label={words.language}
      description={words.languageHint}
      value={language}
      allowDeselect={false}
      onChange={(chosen) => chosen && void prefer({ language: chosen as Settings["language"] })}
      data={choices(words.languages)}
    />
  );
}

function Live() {
  const live = useDocument((state) => state.settings.live);
  const { prefer } = useActions();
  return (
    <Switch
      label={words.live}
      aria-label={words.live}
      description={words.liveHint}
      checked={live}
      onChange={({ currentTarget }) => void prefer({ live: currentTarget.checked })}
    />
  );
}
