/** The sign of what a person does: told by its shape as well as by its colour. */

import type { Doing } from "./day";
import classes from "./wallboard.module.css";

const SHAPES: Record<Doing, React.ReactNode> = {
  on_contact: <circle cx="5" cy="5" r="4.5" />,
  after_work: (
    <>
      <circle cx="5" cy="5" r="3.9" data-hollow="" />
      <path d="M5 .5a4.5 4.5 0 0 0 0 9z" />
    </>
  ),
  ready: <circle cx="5" cy="5" r="3.6" data-hollow="" />,
  on_break: <rect x=".8" y="3.4" width="8.4" height="3.2" rx="1.6" />,
  elsewhere: <rect x="1.2" y="1.2" width="7.6" height="7.6" rx="1" />,
  kept: <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" data-hollow="" />,
  missing: <circle cx="5" cy="5" r="1.6" />,
};

/** Blank where nobody is. */
export function Sign({ doing }: { doing: Doing | undefined }) {
  return (
    <svg viewBox="0 0 10 10" className={classes.sign} data-doing={doing} aria-hidden="true">
      {doing && SHAPES[doing]}
    </svg>
  );
}
