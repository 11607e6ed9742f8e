/** Studies, and what their figures say of themselves, as views show them. */

export { HalfWidth } from "./HalfWidth";
export {
  axisOf,
  percent,
  promisedBy,
  promisesOf,
  queuesOf,
  roundedUp,
  roundValue,
  scaleOf,
  targetOf,
  verdict,
} from "./measures";
export { StudyProgress } from "./StudyProgress";
export {
  codeOf,
  type Figures,
  type FiguresBook,
  figuresOf,
  fitting,
  type Kind,
  kindsOf,
  listOf,
  nameOf,
  subjectOf,
  subjectsFor,
  TOTAL,
} from "./subjects";
export { type Study, useStudy } from "./useStudy";
