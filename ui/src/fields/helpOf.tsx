/** What stands below a field: a warning where there is one, else its help. */

import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { text } from "../base/text";
import classes from "./fields.module.css";
import { Sentence } from "./Sentence";

export function helpOf({ warning }: { warning: string | undefined }, help: string | undefined): ReactNode {
  if (!warning) return help && <Sentence>{help}</Sentence>;
  return (
    <span className={classes.warning}>
      <IconAlertTriangle
        size={12}
        style={{ verticalAlign: "-0.1em" }}
        role="img"
        aria-label={text.frame.findings.severity.warning}
      />{" "}
      {warning}
    </span>
  );
}
