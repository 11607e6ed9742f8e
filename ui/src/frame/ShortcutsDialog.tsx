/** Every key that does something, from the one list of commands. */

import { Modal } from "@mantine/core";
import { Fragment } from "react";
import { shortcutLabel } from "../base/command";
import { text } from "../base/text";
import { useActions, useDocument } from "../document";
import classes from "./manners.module.css";
import { useCommands } from "./useCommands";

const words = text.manners.shortcuts;

export function ShortcutsDialog() {
  const opened = useDocument((state) => state.dialog === "shortcuts");
  const { showDialog } = useActions();
  return (
    <Modal
      opened={opened}
      onClose={() => showDialog(null)}
      title={words.title}
      size="xl"
      closeButtonProps={{ "aria-label": text.manners.settings.close }}
    >
      <Keys />
    </Modal>
  );
}

function Keys() {
  const { all } = useCommands();
  const withKeys = all.filter((command) => command.shortcut);
  const groups = [...new Set(withKeys.map(({ group }) => group ?? ""))];
  return (
    <div className={classes.keys}>
      {groups.map((group, place) => (
        <Fragment key={group}>
          <KeyGroup
            title={group}
            lines={withKeys
              .filter((command) => (command.group ?? "") === group)
              .map(({ shortcut, title }) => [shortcut ?? "", title])}
          />
          {/* Early, so that both columns are of one length. */}
          {place === 0 && <KeyGroup title={words.grid} lines={words.gridKeys} />}
          {group === text.presenting.group && (
            <KeyGroup title={text.presenting.keys} lines={text.presenting.keyList} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

function KeyGroup({ title, lines }: { title: string; lines: readonly (readonly string[])[] }) {
  return (
    <section className={classes.keyGroup}>
      <h3>{title}</h3>
      <dl style={{ margin: 0 }}>
        {lines.map(([key, what]) => (
          <div key={key} className={classes.keyLine}>
            <dt>
              <kbd>{shortcutLabel(key ?? "")}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
