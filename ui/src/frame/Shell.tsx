/** The frame around a view: header, answer strip, rail. */

import { text } from "../base/text";
import { isStale, scenarioOf, useDocument } from "../document";
import { AnswerStrip } from "./AnswerStrip";
import { ErrorBoundary } from "./ErrorBoundary";
import classes from "./frame.module.css";
import { Header } from "./Header";
import { Palette } from "./Palette";
import { Aside } from "./presenting/Aside";
import { Presentation } from "./presenting/Presentation";
import { Rail } from "./Rail";
import { useCommands, useShortcuts } from "./useCommands";
import { useFocusedField } from "./useFocusedField";
import { railViews, startView } from "./views";

export function Shell() {
  const commands = useCommands();
  useShortcuts(commands);
  useFocusedField();
  const isOpen = useDocument((state) => scenarioOf(state) !== null);
  const viewId = useDocument((state) => state.view);
  const opening = useDocument((state) => state.opening);
  const stale = useDocument(isStale);
  const wanted = railViews.find((candidate) => candidate.id === viewId);
  const view = wanted && (isOpen || wanted.alone) ? wanted : startView;
  const framed = isOpen && view !== startView;
  const onStage = useDocument((state) => state.presenting?.where === "here");
  if (onStage && isOpen) {
    return (
      <div className={classes.whole} data-testid="ready">
        <Presentation />
      </div>
    );
  }
  return (
    <div className={classes.shell} data-testid="ready" data-stale={stale || undefined}>
      <Header commands={commands} />
      {framed && <AnswerStrip commands={commands} />}
      <div className={classes.body}>
        {framed && <Rail current={view.id} />}
        <main
          className={classes.view}
          aria-label={view.title}
          data-centred={(view !== startView && !framed) || undefined}
          key={`${view.id}/${opening}`}
        >
          {view !== startView && <h1 className={classes.spoken}>{view.title}</h1>}
          <ErrorBoundary>
            <view.Component />
          </ErrorBoundary>
        </main>
        {isOpen && <Aside />}
      </div>
      <Palette commands={commands} />
      <div className={classes.spoken} aria-live="polite" role="status">
        {stale ? text.frame.run.stale : ""}
      </div>
    </div>
  );
}
