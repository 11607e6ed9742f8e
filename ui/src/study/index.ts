/** Studies beside the run, as views show them. */

export { StudyProgress } from "./StudyProgress";
export { type Study, useStudy } from "./useStudy";
