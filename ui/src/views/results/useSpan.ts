/** The figures of an interval or a range. */

import type { SpanResults } from "../../bindings/SpanResults";
import { useOfRun } from "../../document";
import type { Span } from "./span";

/** Null where nothing is asked, and until it is answered. */
export function useSpan(span: Span | null): SpanResults | null {
  const answer = useOfRun(`span/${span?.from}/${span?.to}`, async (bridge, run) =>
    span ? await bridge.spanFigures(run, span.from, span.to) : null,
  );
  return span ? answer : null;
}
