/** What goes wrong, as a sentence. */

import { formatDate, formatPlain, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Disruption } from "../../bindings/Disruption";
import type { Scenario } from "../../bindings/Scenario";

const words = text.risks.say;

export function disruptionSaid(disruption: Disruption, scenario: Scenario): string {
  const said = troubleSaid(disruption, scenario);
  const { name, start, end, zone = scenario.horizon.zone } = disruption;
  const sameDay = start.date === end.date;
  const until = sameDay ? end.time : `${formatDate(end.date, "short")} ${end.time}`;
  const when = words.when(
    `${formatDate(start.date, "short")} ${start.time}`,
    until,
    zone.replaceAll("_", " "),
  );
  return `${name ? `${name}: ` : ""}${said}, ${when}.`;
}

function troubleSaid({ what }: Disruption, scenario: Scenario): string {
  const { listOf } = namesIn(scenario);
  if ("site_down" in what) {
    const { site, share = 1, failover = [], failover_delay_min = 0, recovery_min = 0 } = what.site_down;
    return [
      share < 1
        ? words.partlyDown(listOf([site]), formatValue(share, "share", 0))
        : words.down(listOf([site])),
      failover.length > 0 ? words.failover(listOf(failover), failover_delay_min) : null,
      recovery_min > 0 ? words.recovery(recovery_min) : null,
    ]
      .filter((part) => part !== null)
      .join(", ");
  }
  if ("surge" in what) return words.surge(listOf(what.surge.queues), formatPlain(what.surge.factor));
  if ("mass_absence" in what)
    return words.absence(listOf(what.mass_absence.groups), formatValue(what.mass_absence.share, "share", 0));
  if ("bot_down" in what) return words.bot(listOf([what.bot_down.bot]));
  return words.slow(listOf(what.slow_systems.sites), formatPlain(what.slow_systems.factor));
}

function namesIn({ sites, queues, agent_groups, automation }: Scenario) {
  const all: { id: string; name?: string }[] = [
    ...sites,
    ...queues,
    ...agent_groups,
    ...(automation?.bots ?? []),
  ];
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id;
  const listOf = (ids: readonly string[]) => {
    const names = ids.map(nameOf);
    const last = names.at(-1) ?? text.settings.nothing;
    return names.length < 2 ? last : text.common.and(names.slice(0, -1).join(", "), last);
  };
  return { listOf };
}
