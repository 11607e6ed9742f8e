/** How components reach the document: read with `useDocument`, change with `useActions`. */

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Finding } from "../bindings/Finding";
import type { MeasureText } from "../bindings/MeasureText";
import type { Scenario } from "../bindings/Scenario";
import type { Series } from "../bindings/Series";
import type { Bridge } from "../bridge/bridge";
import type { Whose } from "../bridge/types";
import type { Actions, Document } from "./document";
import { findingsUnder } from "./findings";
import { type DocumentState, scenarioOf } from "./state";

const DocumentContext = createContext<Document | null>(null);

export function DocumentProvider({ document, children }: { document: Document; children: ReactNode }) {
  return <DocumentContext value={document}>{children}</DocumentContext>;
}

/** The document itself, for the frame; views read and edit through the hooks below. */
export function useWholeDocument(): Document {
  const document = useContext(DocumentContext);
  if (!document) throw new Error("A component of the window was drawn outside <DocumentProvider>.");
  return document;
}

/** The state, or what `select` takes from it; draws again only when that changes. */
export function useDocument(): DocumentState;
export function useDocument<T>(select: (state: DocumentState) => T): T;
export function useDocument<T>(select?: (state: DocumentState) => T): T | DocumentState {
  return useStore(useWholeDocument().store, select ?? ((state: DocumentState) => state as T | DocumentState));
}

/** The scenario on the screen. Only views call this, and views are drawn only while one is open. */
export function useScenario(): Scenario {
  const scenario = useDocument(scenarioOf);
  if (!scenario) throw new Error("A view was drawn while no scenario is open.");
  return scenario;
}

export const useActions = (): Actions => useWholeDocument().actions;

/** `edit(label, change, mergeKey?)`: one step of undo, or one with the edits of the same key just before. */
export const useEdit = (): Actions["edit"] => useActions().edit;

/** The findings of a field and of everything in it. */
export function useFindings(pathPrefix: string): Finding[] {
  return useDocument(useShallow((state) => findingsUnder(state.findings, pathPrefix)));
}

/** What the catalogue says of a measure. */
export function useMeasure(key: string): MeasureText | undefined {
  return useDocument((state) => state.catalogue.find((measure) => measure.key === key));
}

export const useBridge = (): Bridge => useWholeDocument().bridge;

/**
 * What the shell says of the last run. The former answer stands until there is another, so that nothing jumps while
 * figures are refined; a run that is no longer kept leaves it standing. One question at a time, the newest next.
 */
export function useOfRun<T>(about: string, ask: (bridge: Bridge, run: number) => Promise<T>): T | null {
  const bridge = useBridge();
  const run = useDocument((state) => state.result?.run ?? null);
  const [answered, setAnswered] = useState<{ about: string; answer: T } | null>(null);
  const asking = useRef({ busy: false, next: null as (() => void) | null, ask });
  asking.current.ask = ask;
  useEffect(() => {
    if (run === null) return;
    const now = asking.current;
    const go = () => {
      now.busy = true;
      now.next = null;
      now
        .ask(bridge, run)
        .then(
          (answer) => setAnswered({ about, answer }),
          () => undefined,
        )
        .finally(() => {
          now.busy = false;
          now.next?.();
        });
    };
    if (now.busy) now.next = go;
    else go();
  }, [bridge, run, about]);
  return answered?.about === about ? answered.answer : null;
}

const seriesOf = new WeakMap<Bridge, Map<string, Promise<Series>>>();

/** One measure over all intervals of the last run; null while it is fetched or where there is none. */
export function useIntervalSeries(measure: string, whose: Whose): Series | null {
  const bridge = useBridge();
  const run = useDocument((state) => state.result?.run ?? null);
  const id = whose.kind === "total" ? "" : whose.id;
  const key = `${run}/${measure}/${whose.kind}/${id}`;
  const [answer, setAnswer] = useState<{ key: string; series: Series } | null>(null);
  const { kind } = whose;
  const asked = useMemo((): Whose => (kind === "total" ? { kind } : { kind, id }), [kind, id]);
  useEffect(() => {
    if (run === null) return;
    let wanted = true;
    fetchOnce(bridge, key, () => bridge.intervalSeries(run, measure, asked)).then(
      (series) => wanted && setAnswer({ key, series }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [bridge, run, measure, asked, key]);
  return answer?.key === key ? answer.series : null;
}

const MOST_SERIES = 64;

function fetchOnce(bridge: Bridge, key: string, fetch: () => Promise<Series>): Promise<Series> {
  const fetched = seriesOf.get(bridge) ?? new Map<string, Promise<Series>>();
  seriesOf.set(bridge, fetched);
  const known = fetched.get(key);
  if (known) return known;
  const oldest = fetched.keys().next().value;
  if (fetched.size >= MOST_SERIES && oldest !== undefined) fetched.delete(oldest);
  const answer = fetch();
  fetched.set(key, answer);
  answer.catch(() => fetched.delete(key));
  return answer;
}
