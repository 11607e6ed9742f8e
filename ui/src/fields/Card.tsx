/** A titled group of fields. */

import type { ReactNode } from "react";
import classes from "./fields.module.css";

interface CardProps {
  title: string;
  help?: string;
  /** To the right of the title: a switch, a button. */
  aside?: ReactNode;
  children?: ReactNode;
}

export function Card({ title, help, aside, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.cardHead}>
        <div>
          <h3>{title}</h3>
          {help && <p>{help}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
