/** Clock changes as the window shows them. The engine resolves its own, from its own database. */

import type { Horizon } from "../../bindings/Horizon";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Enough for a year; longer horizons have too many changes to list. */
const MOST_DAYS = 366;

/** The days of the horizon that have not 24 hours. */
export function oddDays({ start, days, zone }: Horizon): { date: string; hours: number }[] {
  const first = Date.parse(`${start}T00:00:00Z`);
  const offset = offsetIn(zone);
  if (Number.isNaN(first) || !offset) return [];
  return Array.from({ length: Math.min(days, MOST_DAYS) }, (_, day) => first + day * DAY)
    .map((midnight) => {
      const change = offset(midnight) - offset(midnight + DAY);
      return { date: new Date(midnight).toISOString().slice(0, 10), hours: 24 + change };
    })
    .filter(({ hours }) => hours !== 24);
}

/** Hours ahead of UTC near an instant; null for a zone the browser does not know. */
function offsetIn(zone: string): ((instant: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    return (instant) => {
      const name = format.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "";
      const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
      return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) + Number(match[3]) / 60) : 0;
    };
  } catch {
    return null;
  }
}
