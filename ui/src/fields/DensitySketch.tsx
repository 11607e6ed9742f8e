/** A small picture of a law's density. Knows its shape, not its scale: the numbers stand beside it. */

import { useMemo } from "react";
import { text } from "../base/text";
import type { Law } from "../bindings/Law";
import { densityOf, kindOf, meanOf } from "../document/law";
import classes from "./fields.module.css";

const WIDTH = 84;
const HEIGHT = 28;
const POINTS = 60;
/** How far to the right the picture goes, in means. */
const REACH = 3;

export function DensitySketch({ law }: { law: Law }) {
  const path = useMemo(() => outline(law), [law]);
  if (!path) return null;
  const name = text.fields.laws[kindOf(law)].name;
  return (
    <svg
      className={classes.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.fields.sketch(name)}
    >
      <path d={`${path} L ${WIDTH} ${HEIGHT} L 0 ${HEIGHT} Z`} className={classes.sketchArea} />
      <path d={path} className={classes.sketchLine} />
    </svg>
  );
}

function outline(law: Law): string | null {
  const density = densityOf(law);
  const mean = meanOf(law);
  if (!density || !mean) return null;
  const heights = Array.from({ length: POINTS }, (_, index) =>
    density(((index + 0.5) / POINTS) * REACH * mean),
  );
  const top = Math.max(...heights);
  if (!Number.isFinite(top) || top <= 0) return null;
  const point = (height: number, index: number) =>
    `${((index / (POINTS - 1)) * WIDTH).toFixed(1)} ${(HEIGHT - 2 - (height / top) * (HEIGHT - 5)).toFixed(1)}`;
  return `M ${heights.map(point).join(" L ")}`;
}
