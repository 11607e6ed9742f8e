/** The top line: which document this is, and what can be done with it as a whole. */

import { ActionIcon, Button, Text, Tooltip, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBrightnessAuto,
  IconDeviceFloppy,
  IconFolderOpen,
  IconMoon,
  IconSearch,
  IconSun,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type Command, shortcutLabel } from "../base/command";
import { text } from "../base/text";
import { documentName, isDirty, scenarioOf, useActions, useDocument } from "../document";
import { FindingsButton } from "./FindingsButton";
import classes from "./frame.module.css";
import { Logo } from "./Logo";
import { openPalette } from "./Palette";
import { PresentButton } from "./presenting/PresentButton";
import { type Commands, useEnabled } from "./useCommands";

const words = text.frame;

export function Header({ commands }: { commands: Commands }) {
  const isOpen = useDocument((state) => scenarioOf(state) !== null);
  return (
    <header className={classes.header}>
      <Home />
      {isOpen && <DocumentTitle />}
      <div className={classes.headerTools}>
        {isOpen && <HistoryButtons commands={commands} />}
        <FileButton
          command={commands.find("file.open")}
          label={words.open}
          icon={<IconFolderOpen size={16} />}
        />
        {isOpen && (
          <>
            <FileButton
              command={commands.find("file.save")}
              label={words.save}
              icon={<IconDeviceFloppy size={16} />}
            />
            <FileButton command={commands.find("file.save-as")} label={words.saveAs} />
            <span className={classes.headerLine} />
            <FindingsButton />
            <PresentButton commands={commands} />
          </>
        )}
        <Hint label={`${words.palette} (${shortcutLabel("mod+K")})`}>
          <ActionIcon aria-label={words.palette} onClick={openPalette} size="md">
            <IconSearch size={18} stroke={1.6} />
          </ActionIcon>
        </Hint>
        <SchemeButton />
      </div>
    </header>
  );
}

function Home() {
  const { show } = useActions();
  return (
    <UnstyledButton
      className={classes.home}
      onClick={() => show("start")}
      aria-label={words.toStart(text.common.product)}
    >
      <Logo />
      <span>{text.common.product}</span>
    </UnstyledButton>
  );
}

function DocumentTitle() {
  const name = useDocument(documentName);
  const path = useDocument((state) => state.path);
  const dirty = useDocument(isDirty);
  const { show } = useActions();
  return (
    <div className={classes.title}>
      <UnstyledButton className={classes.titleName} onClick={() => show("scenario")}>
        {name}
      </UnstyledButton>
      <Tooltip label={words.unsaved} disabled={!dirty}>
        <span
          className={classes.dirty}
          data-dirty={dirty || undefined}
          role="img"
          aria-label={dirty ? words.unsaved : undefined}
          aria-hidden={!dirty}
        />
      </Tooltip>
      <Text size="xs" c="dimmed" truncate title={path ?? undefined}>
        {path ?? words.notSavedYet}
      </Text>
    </div>
  );
}

function HistoryButtons({ commands }: { commands: Commands }) {
  const back = useDocument((state) => state.history?.past.at(-1)?.label);
  const forth = useDocument((state) => state.history?.future.at(-1)?.label);
  return (
    <>
      <HistoryButton
        command={commands.find("edit.undo")}
        label={back ? words.undoWhat(back) : words.undo}
        icon={<IconArrowBackUp size={18} stroke={1.6} />}
      />
      <HistoryButton
        command={commands.find("edit.redo")}
        label={forth ? words.redoWhat(forth) : words.redo}
        icon={<IconArrowForwardUp size={18} stroke={1.6} />}
      />
    </>
  );
}

interface ButtonProps {
  command: Command;
  label: string;
  icon?: ReactNode;
}

function HistoryButton({ command, label, icon }: ButtonProps) {
  return (
    <Hint label={withShortcut(label, command)}>
      <ActionIcon
        aria-label={label}
        disabled={!useEnabled(command)}
        onClick={() => void command.run()}
        size="md"
      >
        {icon}
      </ActionIcon>
    </Hint>
  );
}

function FileButton({ command, label, icon }: ButtonProps) {
  return (
    <Hint label={withShortcut(command.title, command)}>
      <Button
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        className={classes.fileButton}
        leftSection={icon}
        disabled={!useEnabled(command)}
        onClick={() => void command.run()}
      >
        {label}
      </Button>
    </Hint>
  );
}

const withShortcut = (label: string, { shortcut }: Command): string =>
  shortcut ? `${label} (${shortcutLabel(shortcut)})` : label;

function Hint({ label, children }: { label: string; children: ReactNode }) {
  return <Tooltip label={label}>{children}</Tooltip>;
}

const SCHEMES = { auto: "light", light: "dark", dark: "auto" } as const;
const SCHEME_ICONS = { auto: IconBrightnessAuto, light: IconSun, dark: IconMoon };

function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { prefer } = useActions();
  const next = () => {
    setColorScheme(SCHEMES[colorScheme]);
    void prefer({ scheme: SCHEMES[colorScheme] });
  };
  const Icon = SCHEME_ICONS[colorScheme];
  return (
    <Hint label={words.scheme[colorScheme]}>
      <ActionIcon aria-label={words.scheme[colorScheme]} onClick={next} size="md">
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Hint>
  );
}
