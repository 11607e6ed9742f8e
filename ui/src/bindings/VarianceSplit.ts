import type { Spread } from "./Spread";
export type VarianceSplit = { scenario: string, seed: number, confidence: number, pairs: number, total: { [key in string]: Spread }, queues: { [key in string]: { [key in string]: Spread } }, };
