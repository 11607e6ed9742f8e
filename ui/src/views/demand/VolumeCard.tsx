/** How many contacts a day, and which days have more. */

import { weekDayName } from "../../base/format";
import { text } from "../../base/text";
import type { Profile } from "../../bindings/Profile";
import { Card, NumberField, useField } from "../../fields";
import classes from "./demand.module.css";

const words = text.demand;
const EVEN = [1, 1, 1, 1, 1, 1, 1];

export function VolumeCard({ path }: { path: string }) {
  return (
    <Card title={words.volume}>
      <div className={classes.fields}>
        <NumberField path={`${path}.contacts_per_day`} label={words.perDay} help={words.perDayHelp} />
        <NumberField
          path={`${path}.weekly_growth_share`}
          label={words.growth}
          help={words.growthHelp}
          share
          min={-100}
          usual={0}
        />
      </div>
      <WeekdayIndex path={`${path}.weekday_index`} />
    </Card>
  );
}

function WeekdayIndex({ path }: { path: string }) {
  const { value } = useField<NonNullable<Profile["weekday_index"]>>({ path, label: words.index });
  const index = value ?? EVEN;
  const most = Math.max(1, ...index);
  return (
    <fieldset className={classes.index}>
      <legend>
        {words.index} <span className={classes.indexHelp}>{words.indexHelp}</span>
      </legend>
      <div className={classes.weekdays}>
        {index.map((factor, day) => (
          <div key={weekDayName(day)} className={classes.weekday}>
            <div className={classes.bar} aria-hidden>
              <div style={{ height: `${(factor / most) * 100}%` }} />
            </div>
            <NumberField
              path={`${path}[${day}]`}
              label={words.indexOf(weekDayName(day, "long"))}
              hideLabel
              usual={1}
              within={{ path, usual: EVEN }}
            />
            <span aria-hidden>{weekDayName(day)}</span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
