/** A list to choose one of many from: searchable, by keyboard too, with the errors each one has. */

import { ActionIcon, ScrollArea, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { text } from "../base/text";
import { errorsIn, useFindings } from "../document";
import classes from "./fields.module.css";

export interface Item {
  id: string;
  name: string;
  /** A second, quieter line. */
  note?: string;
  /** Where it is in the scenario, for its findings. */
  path: string;
}

interface ItemListProps {
  label: string;
  items: readonly Item[];
  selected: string | null;
  onSelect: (id: string) => void;
  onAdd?: () => void;
  addLabel?: string;
}

const SEARCH_FROM = 8;

export function ItemList({ label, items, selected, onSelect, onAdd, addLabel }: ItemListProps) {
  const [query, setQuery] = useState("");
  const shown = items.filter((item) =>
    `${item.name} ${item.note ?? ""} ${item.id}`.toLowerCase().includes(query.toLowerCase()),
  );
  return (
    <aside className={classes.list} aria-label={label}>
      <div className={classes.listHead}>
        <h2>
          {label} <span>{items.length}</span>
        </h2>
        {onAdd && addLabel && (
          <Tooltip label={addLabel}>
            <ActionIcon aria-label={addLabel} onClick={onAdd} size="sm">
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {items.length > SEARCH_FROM && (
        <TextInput
          className={classes.listSearch}
          aria-label={text.fields.filter(label)}
          placeholder={text.common.search}
          leftSection={<IconSearch size={14} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ScrollArea className={classes.listScroll} type="auto">
        <div role="listbox" aria-label={label} tabIndex={-1} onKeyDown={moveFocus}>
          {shown.map((item) => (
            <ListItem key={item.id} item={item} selected={item.id === selected} onSelect={onSelect} />
          ))}
        </div>
        {shown.length === 0 && <p className={classes.listEmpty}>{text.fields.nothingFound}</p>}
      </ScrollArea>
    </aside>
  );
}

function ListItem({
  item,
  selected,
  onSelect,
}: {
  item: Item;
  selected: boolean;
  onSelect: (id: string) => void;
}) {
  const errors = errorsIn(useFindings(item.path));
  return (
    <UnstyledButton
      role="option"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={classes.item}
      onClick={() => onSelect(item.id)}
      title={item.name}
    >
      <span className={classes.itemName}>{item.name}</span>
      {item.note && <span className={classes.itemNote}>{item.note}</span>}
      {errors > 0 && (
        <span className={classes.itemErrors} role="img" aria-label={text.frame.findings.count.error(errors)}>
          {errors}
        </span>
      )}
    </UnstyledButton>
  );
}

/** Up and down choose the item above and below. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
  const next = options[options.indexOf(document.activeElement as HTMLElement) + step];
  next?.focus();
  next?.click();
}
