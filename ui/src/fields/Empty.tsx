/** Where there is nothing yet: what it would be, and the button that makes one. */

import { Button } from "@mantine/core";
import classes from "./fields.module.css";

interface EmptyProps {
  title: string;
  hint: string;
  action?: { label: string; run: () => void };
}

export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
