/** A small map of values in rows and columns on a scale shared with others of its kind. Knows numbers, names and a scale. */

import { useComputedColorScheme } from "@mantine/core";
import { memo } from "react";
import classes from "./mini.module.css";
import { colourOf, type Scale } from "./ramp";

/** Height of a row where a column is one wide; the picture is stretched to its box. */
const ROW = 10;
const GAP = 1;

interface MiniMapProps {
  label: string;
  rows: readonly string[];
  /** `null`: too little behind it to say; `undefined`: no such cell. */
  values: readonly (readonly (number | null | undefined)[])[];
  scale: Scale;
}

export const MiniMap = memo(function MiniMap({ label, rows, values, scale }: MiniMapProps) {
  const scheme = useComputedColorScheme("light");
  const columns = Math.max(1, ...values.map((row) => row.length));
  return (
    <div className={classes.map}>
      <ol className={classes.rows} aria-hidden="true">
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ol>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${columns} ${values.length * ROW}`}
        preserveAspectRatio="none"
        style={{ height: `${values.length * 1.15}rem` }}
      >
        {values.map((row, y) =>
          row.map((value, x) =>
            value === undefined ? null : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={`${y}/${x}`}
                x={x}
                y={y * ROW}
                width={1.02}
                height={ROW - GAP}
                className={value === null ? classes.few : undefined}
                fill={value === null ? undefined : colourOf(value, scale, scheme)}
              />
            ),
          ),
        )}
      </svg>
    </div>
  );
});
