/** What the settings of a thing are drawn with: blocks with a name, items of a list, the choice of a kind. */

import { ActionIcon, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { text } from "../../base/text";
import type { Variant } from "../../document/schema";
import { FindingNote } from "../FindingNote";
import { Sentence } from "../Sentence";
import { useField } from "../useField";
import classes from "./settings.module.css";

const words = text.settings;

export function Remove({ label, remove }: { label: string; remove: () => void }) {
  return (
    <ActionIcon size="xs" aria-label={text.fields.remove(label)} onClick={remove}>
      <IconTrash size={13} stroke={1.6} />
    </ActionIcon>
  );
}

interface BlockProps {
  path: string;
  label: string;
  help?: string | undefined;
  removable: boolean;
  children: ReactNode;
}

/** Fields that belong together, under one name and with one button that takes them away. */
export function Block({ path, label, help, removable, children }: BlockProps) {
  const { set } = useField({ path, label });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-label={label} className={classes.block} data-path={path}>
      <div className={classes.blockHead}>
        <span>{label}</span>
        {removable && <Remove label={label} remove={() => set(undefined)} />}
      </div>
      {help && (
        <p className={classes.help}>
          <Sentence>{help}</Sentence>
        </p>
      )}
      <FindingNote path={path} />
      {children}
    </div>
  );
}

interface ItemProps {
  path: string;
  label: string;
  /** Above the fields; none where they stand in one line. */
  title: string | null;
  remove: () => void;
  children: ReactNode;
}

export function Item({ path, label, title, remove, children }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div
      role="group"
      aria-label={label}
      className={title === null ? classes.line : classes.item}
      data-path={path}
    >
      {title === null ? (
        children
      ) : (
        <div className={classes.itemHead}>
          <span title={title}>{title}</span>
          <Remove label={label} remove={remove} />
        </div>
      )}
      {title === null ? <Remove label={label} remove={remove} /> : children}
    </div>
  );
}

interface ChoiceOfKindProps {
  label: string;
  variants: readonly Variant[];
  tag: string;
  onChoose: (tag: string) => void;
}

export function ChoiceOfKind({ label, variants, tag, onChoose }: ChoiceOfKindProps) {
  const help = variants.find((one) => one.tag === tag)?.help;
  return (
    <Select
      className={classes.wide}
      aria-label={label}
      description={help && <Sentence>{help}</Sentence>}
      data={variants.map((one) => ({ value: one.tag, label: words.variant(one.tag) }))}
      value={tag}
      allowDeselect={false}
      maxDropdownHeight={360}
      onChange={(next) => next && next !== tag && onChoose(next)}
    />
  );
}
