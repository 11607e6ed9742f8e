/** The open document, for components: state, hooks and pure edits. */

export { type Actions, createDocument, type Document } from "./document";
export * as edits from "./edit";
export { findingsUnder, isUnder, placeOf } from "./findings";
export {
  DocumentProvider,
  useActions,
  useBridge,
  useDocument,
  useEdit,
  useFindings,
  useIntervalSeries,
  useMeasure,
  useScenario,
} from "./hooks";
export {
  type DocumentState,
  documentName,
  errorsIn,
  isDirty,
  isStale,
  type RunResult,
  type RunState,
  scenarioOf,
  secondsLeft,
  type ViewId,
} from "./state";
