/** What goes wrong between two instants: a switch and a sentence each, its settings below where it is opened. */

import { ActionIcon, Button, Switch, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { laterDate } from "../../base/clock";
import { text } from "../../base/text";
import type { Disruption } from "../../bindings/Disruption";
import type { Scenario } from "../../bindings/Scenario";
import type { Trouble } from "../../bindings/Trouble";
import { edits, isUnder, useDocument, useEdit, useFindings, useScenario } from "../../document";
import { Card, FindingNote, Settings } from "../../fields";
import { useKept } from "./kept";
import classes from "./risks.module.css";
import { disruptionSaid } from "./said";

const words = text.risks;

export function Disruptions() {
  const scenario = useScenario();
  const edit = useEdit();
  const { kept, keep } = useKept();
  const present = scenario.disruptions ?? [];
  const on = new Set(present.map((one) => JSON.stringify(one)));
  // What undo or redo brought back is not off.
  const off = kept.disruptions.filter((one) => !on.has(JSON.stringify(one)));
  const set = (label: string, next: readonly Disruption[]) =>
    edit(label, (before) => edits.setField(before, "disruptions", next.length > 0 ? next : undefined));
  const without = (place: number) => present.toSpliced(place, 1);
  return (
    <Card title={words.disruptions} help={words.disruptionsHelp}>
      <div data-path="disruptions">
        <FindingNote path="disruptions" />
        {present.length + off.length === 0 && <p className={classes.quiet}>{words.none}</p>}
        {present.map((one, place) => (
          <Present
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are bound to the place in the list
            key={place}
            path={`disruptions[${place}]`}
            said={disruptionSaid(one, scenario)}
            onOff={() => {
              keep({ disruptions: [...off, one] });
              set(words.turnedOff, without(place));
            }}
            onRemove={() => set(words.removed, without(place))}
          />
        ))}
        {off.map((one) => (
          <Row key={JSON.stringify(one)}>
            <Switch
              aria-label={disruptionSaid(one, scenario)}
              checked={false}
              onChange={() => {
                keep({ disruptions: off.filter((other) => other !== one) });
                set(words.turnedOn, [...present, one]);
              }}
            />
            <span className={classes.off}>{disruptionSaid(one, scenario)}</span>
            <ActionIcon
              aria-label={words.forget}
              onClick={() => keep({ disruptions: off.filter((other) => other !== one) })}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </Row>
        ))}
        <div className={classes.adders}>
          {kindsIn(scenario).map(({ kind, what }) => (
            <Button
              key={kind}
              variant="default"
              size="compact-xs"
              leftSection={<IconPlus size={13} />}
              onClick={() => set(words.add[kind], [...present, dated(what, scenario)])}
            >
              {words.add[kind]}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  );
}

const Row = ({ children }: { children: ReactNode }) => <div className={classes.row}>{children}</div>;

interface PresentProps {
  path: string;
  said: string;
  onOff: () => void;
  onRemove: () => void;
}

function Present({ path, said, onOff, onRemove }: PresentProps) {
  const focus = useDocument((state) => state.focus);
  const findings = useFindings(path);
  const [opened, setOpened] = useState<boolean | null>(null);
  const [seen, setSeen] = useState(focus);
  // Somebody wants to see a field of it.
  if (focus !== seen) {
    setSeen(focus);
    if (focus && isUnder(focus.path, path)) setOpened(true);
  }
  const open = opened ?? (findings.length > 0 || (focus !== null && isUnder(focus.path, path)));
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div data-path={path}>
      <Row>
        <Switch aria-label={said} checked onChange={onOff} />
        <UnstyledButton className={classes.said} aria-expanded={open} onClick={() => setOpened(!open)}>
          <Chevron size={14} /> {said}
        </UnstyledButton>
        <ActionIcon aria-label={text.fields.remove(said)} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Row>
      {open && (
        <div className={classes.settings}>
          <FindingNote path={path} />
          <Settings path={path} type="Disruption" />
        </div>
      )}
    </div>
  );
}

type Kind = keyof typeof words.add;

/** What can go wrong here: there must be something for it to happen to. */
function kindsIn({ sites, queues, agent_groups, automation }: Scenario): { kind: Kind; what: Trouble }[] {
  const [site, queue, group, bot] = [sites[0], queues[0], agent_groups[0], automation?.bots?.[0]];
  return [
    ...(site ? [{ kind: "site_down" as const, what: { site_down: { site: site.id } } }] : []),
    ...(queue ? [{ kind: "surge" as const, what: { surge: { queues: [queue.id], factor: 1.5 } } }] : []),
    ...(group
      ? [{ kind: "mass_absence" as const, what: { mass_absence: { groups: [group.id], share: 0.2 } } }]
      : []),
    ...(site
      ? [{ kind: "slow_systems" as const, what: { slow_systems: { sites: [site.id], factor: 1.3 } } }]
      : []),
    ...(bot ? [{ kind: "bot_down" as const, what: { bot_down: { bot: bot.id } } }] : []),
  ];
}

/** Two hours of the second morning, or of the only one. */
function dated(what: Trouble, { horizon }: Scenario): Disruption {
  const date = laterDate(horizon.start, horizon.days > 1 ? 1 : 0);
  return { start: { date, time: "10:00" }, end: { date, time: "12:00" }, what };
}
