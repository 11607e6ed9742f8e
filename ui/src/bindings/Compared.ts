import type { Stamp } from "./Stamp";
export type Compared = { name: string, stamp: Stamp, };
