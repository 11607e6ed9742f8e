/** A sentence of the engine, with the names it quotes set apart instead of in backticks. */

import classes from "./fields.module.css";

export function Sentence({ children }: { children: string }) {
  return children.split("`").map((part, index) =>
    // Every second part stood between backticks; the parts of one sentence never change places.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={index} className={classes.quoted}>
        {part}
      </code>
    ) : (
      part
    ),
  );
}
