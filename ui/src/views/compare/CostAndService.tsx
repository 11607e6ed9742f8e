/** What each option costs beside how it serves; paid hours where the scenario counts no money. */

import { Paper } from "@mantine/core";
import { formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import { type Cross, Crosses, type Measured } from "../../charts/Crosses";
import { CopyPicture } from "../../fields";
import { roundValue } from "../../study";
import type { Part } from "./Answer";
import classes from "./compare.module.css";
import { markOf } from "./differences";

const words = text.study.compare;

const COSTS = ["supply_cost", "paid_h"];
const SERVICES = ["service_level", "on_time_share", "reached_share"];

export function CostAndService({ answer: { asked, comparison }, measures }: Part) {
  const figure = (key: string, place: number): Measured | null => {
    const { mean, half_width } = comparison.total[key]?.figures[place] ?? {};
    return typeof mean === "number" ? { mean, halfWidth: half_width ?? 0 } : null;
  };
  const first = (keys: readonly string[]): MeasureText | undefined =>
    keys.flatMap((key) => measures.find((one) => one.key === key && figure(key, 0)) ?? [])[0];
  const [cost, service] = [first(COSTS), first(SERVICES)];
  if (!cost || !service) return null;
  const crosses = asked.flatMap(({ name }, place): Cross[] => {
    const [x, y] = [figure(cost.key, place), figure(service.key, place)];
    return x && y ? [{ mark: markOf(place), name, x, y }] : [];
  });
  const caption = words.costCaption(cost.name, service.name);
  return (
    <Paper component="section" className={classes.panel} aria-label={words.costAndService}>
      <div className={classes.head}>
        <h3 className={classes.title}>{words.costAndService}</h3>
        <CopyPicture />
      </div>
      <Crosses
        label={`${words.costAndService}: ${crosses.map(({ mark, name }) => `${mark} ${name}`).join(", ")}`}
        crosses={crosses}
        x={{ name: cost.name, format: (value) => formatValue(value, cost.unit, 0) }}
        y={{ name: service.name, format: (value) => roundValue(value, service.unit) }}
      />
      <ul className={classes.key}>
        {asked.map(({ id, name }, place) => (
          <li key={id} title={name}>
            <span className={classes.mark}>{markOf(place)}</span> {name}
          </li>
        ))}
      </ul>
      <p className={classes.caption}>
        {cost.definition} {caption}
      </p>
    </Paper>
  );
}
