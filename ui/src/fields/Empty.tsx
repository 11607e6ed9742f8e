/** Where there is nothing yet: what it would be, and the button that makes one. */

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./fields.module.css";

interface EmptyProps {
  title: string;
  hint: string;
  action?: { label: string; run: () => void };
  /** Other ways to begin. */
  children?: ReactNode;
}

export function Empty({ title, hint, action, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
      {children}
    </div>
  );
}
