import type { Compared } from "./Compared";
import type { Contrast } from "./Contrast";
export type Comparison = { scenarios: Array<Compared>, total: { [key in string]: Contrast }, queues: { [key in string]: { [key in string]: Contrast } }, agent_groups: { [key in string]: { [key in string]: Contrast } }, sites: { [key in string]: { [key in string]: Contrast } }, clients: { [key in string]: { [key in string]: Contrast } }, };
