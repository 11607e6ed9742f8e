import type { Estimate } from "./Estimate";
export type Spread = { mean: number | null, deviation: number | null, forecast: Estimate, absence: Estimate, queueing: Estimate, interplay: Estimate, };
