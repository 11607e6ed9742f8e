/** Finds the findings of a field by its path, and the view that shows a path. */

import type { Finding } from "../bindings/Finding";
import type { Scenario } from "../bindings/Scenario";
import type { ViewId } from "./state";

/** True for the path itself and everything under it: `queues[1]` holds `queues[1].opening` but not `queues[10]`. */
export function isUnder(path: string, prefix: string): boolean {
  if (prefix === "") return true;
  if (!path.startsWith(prefix)) return false;
  const next = path[prefix.length];
  return next === undefined || next === "." || next === "[";
}

export const findingsUnder = (findings: readonly Finding[], prefix: string): Finding[] =>
  findings.filter((finding) => isUnder(finding.path, prefix));

/** The view whose fields hold this path. */
export function viewOf(path: string): ViewId {
  if (/^queues\[\d+\]\.(demand|variability)/.test(path)) return "demand";
  if (isUnder(path, "queues")) return "queues";
  if (isUnder(path, "agent_groups")) return "people";
  if (isUnder(path, "people")) return "people";
  if (isUnder(path, "shifts")) return "shifts";
  if (["routing", "trunk_groups", "automation"].some((part) => isUnder(path, part))) return "routing";
  if (["disruptions", "day_correlations"].some((part) => isUnder(path, part))) return "risks";
  return "scenario";
}

/** The queue or group a path speaks of, by id. */
export function selectionOf(path: string, scenario: Scenario): { queue?: string; group?: string } {
  const match = /^(queues|agent_groups)\[(\d+)\]/.exec(path);
  if (!match) return {};
  const index = Number(match[2]);
  const queue = match[1] === "queues" ? scenario.queues[index]?.id : undefined;
  const group = match[1] === "agent_groups" ? scenario.agent_groups[index]?.id : undefined;
  return { ...(queue === undefined ? {} : { queue }), ...(group === undefined ? {} : { group }) };
}

/** Where a path is, in words: the queue's or group's name and the field. */
export function placeOf(path: string, scenario: Scenario): string {
  const match = /^(queues|agent_groups|clients|sites|shifts)\[(\d+)\]\.?(.*)$/.exec(path);
  if (!match) return path;
  const list = scenario[match[1] as "queues" | "agent_groups" | "clients" | "sites" | "shifts"] ?? [];
  const item = list[Number(match[2])];
  const name = item?.name ?? item?.id ?? path;
  const field = (match[3] ?? "")
    .replaceAll("_", " ")
    .replaceAll(".", " › ")
    // People count from one.
    .replaceAll(/\[(\d+)\]/g, (_, place) => ` ${Number(place) + 1}`);
  return field ? `${name} › ${field}` : name;
}
