/** Absence, an uncertain forecast, days that swing and fall together: one switch and one sentence each. */

import { NumberInput, Switch } from "@mantine/core";
import { formatPlain } from "../../base/format";
import { text } from "../../base/text";
import { asPercent, asShare } from "../../base/units";
import { useEdit, useScenario } from "../../document";
import { Card } from "../../fields";
import { useKept } from "./kept";
import classes from "./risks.module.css";
import { RISKS, type Risk } from "./switches";

const words = text.risks;

export function Switches() {
  return (
    <Card title={words.switches} help={words.switchesHelp}>
      {RISKS.map((risk) => (
        <RiskSwitch key={risk.id} risk={risk} />
      ))}
    </Card>
  );
}

function RiskSwitch({ risk }: { risk: Risk }) {
  const scenario = useScenario();
  const edit = useEdit();
  const { kept, keep } = useKept();
  const values = risk.values(scenario);
  const on = values.length > 0;
  const earlier = kept.before[risk.id] ?? null;
  const { title, help } = words.kinds[risk.id];
  // Which queues' days fall together nobody can guess: there is nothing to turn on before it was said.
  const possible = on || risk.setAll !== null || earlier !== null;
  const turn = () => {
    if (on) {
      keep({ before: { ...kept.before, [risk.id]: scenario } });
      edit(words.offOf(title), risk.off);
    } else edit(words.onOf(title), (before) => risk.on(before, earlier));
  };
  return (
    <div className={classes.row}>
      <Switch aria-label={title} checked={on} disabled={!possible} onChange={turn} />
      <div className={on ? undefined : classes.off}>
        <strong>{title}</strong>
        <p className={classes.quiet}>
          {on
            ? words.kinds[risk.id].on(rangeOf(values, risk), values.length)
            : earlier
              ? words.keptOff
              : help}
        </p>
      </div>
      {risk.setAll && on && <ForAll risk={risk} values={values} title={title} />}
    </div>
  );
}

/** `5`, `4–8`: a share as percent, a correlation as it is. */
function rangeOf(values: readonly number[], { setAll }: Risk): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const say = (value: number) => formatPlain(setAll ? asPercent(value) : value);
  const range = least === most ? say(least) : `${say(least)}–${say(most)}`;
  return setAll ? `${range}${text.figures.suffix.share}` : range;
}

function ForAll({ risk, values, title }: { risk: Risk; values: readonly number[]; title: string }) {
  const edit = useEdit();
  const same = values.every((value) => value === values[0]);
  const shown: number = asPercent(values[0] ?? 0);
  return (
    <NumberInput
      aria-label={words.forAll(title)}
      w="7rem"
      min={0}
      max={100}
      clampBehavior="blur"
      suffix={text.figures.suffix.share}
      value={same ? shown : ""}
      placeholder={same ? "" : words.differ}
      onChange={(next) => {
        const value = Number(next);
        if (next === "" || !(value > 0)) return;
        edit(
          words.setAll(title),
          (before) => risk.setAll?.(before, asShare(value)) ?? before,
          `risk/${risk.id}`,
        );
      }}
    />
  );
}
