/** Options that belong together, one click from their comparison. */

import { UnstyledButton } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { text } from "../../base/text";
import { SETS, useActions } from "../../document";
import classes from "./start.module.css";

const words = text.study.compare.sets;

export function Sets() {
  const { openSet } = useActions();
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className={classes.sets}>
        {SETS.map((set) => (
          <UnstyledButton key={set.id} className={classes.set} data-set={set.id} onClick={() => openSet(set)}>
            <IconArrowsDiff size={18} stroke={1.6} />
            <span>
              <span className={classes.setTitle}>{set.title}</span>
              <span className={classes.setLead}>{set.lead}</span>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
