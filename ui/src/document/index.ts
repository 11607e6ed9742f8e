/** The open document, for components: state, hooks and pure edits. */

export { type Change, changeOf, type TargetsMet, targetsMet, type Verdict, verdictOf } from "./answer";
export { askedOf } from "./comparing";
export { type Actions, createDocument, type Document } from "./document";
export * as edits from "./edit";
export { findingsUnder, isUnder, placeOf, viewOf } from "./findings";
export { startHistory } from "./history";
export {
  DocumentProvider,
  useActions,
  useBridge,
  useDocument,
  useEdit,
  useFindings,
  useIntervalSeries,
  useMeasure,
  useOfRun,
  useScenario,
  useWholeDocument,
} from "./hooks";
export { grouped, measuresIn } from "./measures";
export {
  type AskedOption,
  MOST_OPTIONS,
  type Option,
  type OptionSet,
  PRESENT,
  type SideBySide,
} from "./options";
export type { Presenting } from "./presenting";
export type { Broken, Proved, Proving } from "./proving";
export { SETS } from "./sets";
export { shownOf, shownScenario } from "./showing";
export {
  answerOf,
  type DialogId,
  type DocumentState,
  documentName,
  errorsIn,
  type Focus,
  isAnswerStale,
  isDirty,
  isStale,
  nothingOpen,
  type RunResult,
  type RunState,
  scenarioOf,
  secondsLeft,
  type ViewId,
} from "./state";
export * as steps from "./steps";
export type { Answers, Studied, Studying, StudyKind } from "./studying";
export { useAnswer } from "./useAnswer";
export { VARIANTS, type VariantId, variantsOf } from "./variants";
export type { View } from "./view";
