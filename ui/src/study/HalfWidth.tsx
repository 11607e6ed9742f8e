/** The half-width beside a figure, with a mark where the interval is likely too short. */

import type { EstimateParts } from "../base/format";
import { text } from "../base/text";
import classes from "./study.module.css";

interface HalfWidthProps {
  parts: EstimateParts;
  className?: string | undefined;
}

export function HalfWidth({ parts: { interval, short }, className }: HalfWidthProps) {
  if (!interval) return null;
  const why = short && text.study.short[short];
  return (
    <span className={className}>
      {interval}
      {why && (
        <span role="img" aria-label={why} title={why} className={classes.short}>
          *
        </span>
      )}
    </span>
  );
}
