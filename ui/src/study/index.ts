/** Studies, and what their figures say of themselves, as views show them. */

export { HalfWidth } from "./HalfWidth";
export { StudyProgress } from "./StudyProgress";
export { type Study, useStudy } from "./useStudy";
