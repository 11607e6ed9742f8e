/** The views, down the left side, with the errors each of them has. */

import { UnstyledButton } from "@mantine/core";
import { text } from "../base/text";
import type { View } from "../document";
import { errorsIn, useActions, useDocument, type ViewId, viewOf } from "../document";
import classes from "./frame.module.css";
import { railViews } from "./views";

export function Rail({ current }: { current: ViewId }) {
  return (
    <nav className={classes.rail} aria-label={text.frame.viewsLabel}>
      {railViews.map((view) => (
        <RailLink key={view.id} view={view} current={view.id === current} />
      ))}
    </nav>
  );
}

function RailLink({ view, current }: { view: View; current: boolean }) {
  const { show } = useActions();
  const errors = useDocument((state) =>
    errorsIn(state.findings.filter((finding) => viewOf(finding.path) === view.id)),
  );
  return (
    <UnstyledButton
      className={classes.railLink}
      data-alone={view.alone || undefined}
      aria-current={current ? "page" : undefined}
      onClick={() => show(view.id)}
    >
      <view.icon size={18} stroke={1.6} />
      <span>{view.title}</span>
      {errors > 0 && (
        <span className={classes.railErrors} role="img" aria-label={text.frame.findings.count.error(errors)}>
          {errors}
        </span>
      )}
    </UnstyledButton>
  );
}
