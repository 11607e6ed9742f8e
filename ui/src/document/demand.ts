/** How a queue's contacts are given, and one way turned into another. Pure. */

import type { Demand } from "../bindings/Demand";
import type { Profile } from "../bindings/Profile";
import type { TimeTable } from "../bindings/TimeTable";
import type { Trace } from "../bindings/Trace";
import { profileAsTable, tableAsProfile } from "./table";

export type DemandKind = "profile" | "intervals" | "trace" | "none";

export const demandKind = (demand: Demand): DemandKind =>
  demand === "none" ? "none" : (Object.keys(demand)[0] as DemandKind);

export const profileOf = (demand: Demand | undefined): Profile | undefined =>
  demand && demand !== "none" && "profile" in demand ? demand.profile : undefined;

export const intervalsOf = (demand: Demand | undefined): TimeTable | undefined =>
  demand && demand !== "none" && "intervals" in demand ? demand.intervals : undefined;

export const traceOf = (demand: Demand | undefined): Trace | undefined =>
  demand && demand !== "none" && "trace" in demand ? demand.trace : undefined;

/** An ordinary day of contacts, where nothing is known of them. */
export const ORDINARY_PROFILE: Profile = {
  contacts_per_day: 500,
  shape: { from: "08:00", slot_min: 60, weights: Array(12).fill(1) },
};

/** A minute apart from nine o'clock on: a beginning to be pasted over. */
const FIRST_ARRIVALS_S = [32_400, 32_460, 32_520];

/** The same demand given another way, as near as that way can say it. */
export function demandAs(demand: Demand, kind: DemandKind): Demand {
  if (demandKind(demand) === kind) return demand;
  const [profile, table] = [profileOf(demand), intervalsOf(demand)];
  switch (kind) {
    case "profile":
      return { profile: table ? tableAsProfile(table) : ORDINARY_PROFILE };
    case "intervals":
      return { intervals: profileAsTable(profile ?? ORDINARY_PROFILE) };
    case "trace":
      return { trace: { at_s: FIRST_ARRIVALS_S } };
    case "none":
      return "none";
  }
}
