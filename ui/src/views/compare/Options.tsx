/** The options side by side: what each is, which is the baseline, and what may be done with them. */

import { ActionIcon, Menu, Paper, TextInput } from "@mantine/core";
import {
  IconArrowLeft,
  IconArrowRight,
  IconDotsVertical,
  IconFlag,
  IconScreenShare,
  IconTrash,
} from "@tabler/icons-react";
import { useShallow } from "zustand/react/shallow";
import { text } from "../../base/text";
import { type AskedOption, askedOf, MOST_OPTIONS, PRESENT, useActions, useDocument } from "../../document";
import { AddOption } from "./AddOption";
import classes from "./compare.module.css";
import { markOf } from "./differences";

const words = text.study.compare;

export function Options() {
  const options = useDocument(useShallow(askedFlat));
  return (
    <ol className={classes.options} aria-label={words.options}>
      {options.map((option, place) => (
        <li key={option.id}>
          <OptionCard option={option} place={place} last={place === options.length - 1} />
        </li>
      ))}
      {options.length < MOST_OPTIONS && (
        <li>
          <AddOption place={options.length} />
        </li>
      )}
    </ol>
  );
}

const memo = new WeakMap<object, readonly AskedOption[]>();

/** The options as they stand, the same list while nothing of them changes. */
function askedFlat(state: Parameters<typeof askedOf>[0]): readonly AskedOption[] {
  const asked = askedOf(state);
  const key = state.comparing.options;
  const known = memo.get(key);
  if (known && known.length === asked.length && known.every((one, at) => sameOption(one, asked[at])))
    return known;
  memo.set(key, asked);
  return asked;
}

const sameOption = (a: AskedOption, b: AskedOption | undefined): boolean =>
  b !== undefined && a.id === b.id && a.name === b.name && a.scenario === b.scenario;

interface OptionCardProps {
  option: AskedOption;
  place: number;
  last: boolean;
}

function OptionCard({ option, place, last }: OptionCardProps) {
  const { renameOption } = useActions();
  const mark = markOf(place);
  const { name, scenario } = option;
  const present = option.id === PRESENT;
  const rename = (next: string) => {
    if (next.trim() !== name) renameOption(option.id, next.trim());
  };
  return (
    <Paper className={classes.option} data-option={mark} data-baseline={place === 0 || undefined}>
      <div className={classes.optionHead}>
        <span className={classes.mark}>{mark}</span>
        <span className={classes.tags}>
          {place === 0 && <span className={classes.tag}>{words.baseline}</span>}
          <span className={classes.kind}>{present ? words.onScreen : words.kept}</span>
        </span>
        <OptionMenu option={option} place={place} last={last} />
      </div>
      <TextInput
        key={name}
        variant="unstyled"
        aria-label={words.nameOf(mark)}
        title={name}
        defaultValue={name}
        classNames={{ input: classes.optionName }}
        onBlur={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
      />
      <span className={classes.kind}>
        {present
          ? words.kinds.present
          : words.kinds.kept(scenario.queues.length, scenario.agent_groups.length)}
      </span>
    </Paper>
  );
}

function OptionMenu({ option, place, last }: OptionCardProps) {
  const { moveOption, openOption, removeOption } = useActions();
  const { id, name } = option;
  const toFront = () => {
    for (let step = place; step > 0; step -= 1) moveOption(id, -1);
  };
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={words.menu(name)}>
          <IconDotsVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {place > 0 && (
          <>
            <Menu.Item leftSection={<IconFlag size={15} />} onClick={toFront}>
              {words.makeBaseline}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowLeft size={15} />} onClick={() => moveOption(id, -1)}>
              {words.nearer}
            </Menu.Item>
          </>
        )}
        {!last && (
          <Menu.Item leftSection={<IconArrowRight size={15} />} onClick={() => moveOption(id, 1)}>
            {words.further}
          </Menu.Item>
        )}
        {id !== PRESENT && (
          <>
            <Menu.Item
              leftSection={<IconScreenShare size={15} />}
              onClick={() => openOption(id, words.opened(name))}
            >
              {words.open}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => removeOption(id)}>
              {words.remove}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
