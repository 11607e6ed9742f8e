/** A verdict in a word with a shape of its own, so that it never speaks by colour alone. */

import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { text } from "../../base/text";
import type { Verdict } from "../../bindings/Verdict";
import classes from "./proof.module.css";

const ICONS = {
  pass: IconCircleCheck,
  inconclusive: IconCircleDashed,
  doubtful: IconAlertTriangle,
  differs: IconCircleX,
} satisfies Record<Verdict, unknown>;

export function VerdictMark({ verdict, children }: { verdict: Verdict; children?: ReactNode }) {
  const Icon = ICONS[verdict];
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <span>{children ?? text.proof.verdicts[verdict]}</span>
    </span>
  );
}
