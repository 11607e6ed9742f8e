import type { Difference } from "./Difference";
import type { Estimate } from "./Estimate";
export type Contrast = { figures: Array<Estimate>, differences: Array<Difference>, };
