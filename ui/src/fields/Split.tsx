/** A list beside what is chosen in it. */

import type { ReactNode } from "react";
import classes from "./fields.module.css";

export function Split({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.split}>
      {list}
      <div className={classes.detail}>{children}</div>
    </div>
  );
}
