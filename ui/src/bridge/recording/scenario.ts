/** The small operation of the recording: two queues, two sites, a week that ends on a 25-hour day. */

import type { Queue } from "../../bindings/Queue";
import type { Scenario } from "../../bindings/Scenario";
import type { WeekDay } from "../../bindings/WeekDay";

/** Half-hours from 08:00 to 20:00: a morning peak and an afternoon shoulder. */
const RETAIL_DAY = [
  3.1, 3.8, 4.6, 5.2, 5.6, 5.7, 5.5, 5.2, 4.9, 4.6, 4.4, 4.3, 4.2, 4.2, 4.2, 4.2, 4.1, 4.0, 3.9, 3.7, 3.4,
  3.0, 2.6, 2.2,
];
/** Half-hours of a whole day. */
const ROUND_THE_CLOCK = Array.from({ length: 48 }, (_, slot) =>
  Number((1.2 + 2.4 * Math.max(0, Math.sin(((slot - 13) / 30) * Math.PI)) ** 1.3).toFixed(2)),
);
const WEEK: WeekDay[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const orders: Queue = {
  id: "orders",
  name: "Orders and delivery",
  client: "harbour",
  opening: { hours: [{ days: WEEK, from: "08:00", to: "20:00" }] },
  demand: {
    profile: {
      contacts_per_day: 1900,
      weekday_index: [1.18, 1.06, 1, 0.98, 1.02, 0.82, 0.6],
      shape: { from: "08:00", slot_min: 30, weights: RETAIL_DAY },
    },
  },
  variability: { day_cv: 0.08 },
  handling: { talk: { lognormal: { mean_s: 270, cv: 1.1 } }, acw: { exponential: { mean_s: 60 } } },
  patience: { exponential: { mean_s: 150 } },
  service_level: { answer_within_s: 20, target_share: 0.8 },
};

const lostCards: Queue = {
  id: "lost_cards",
  name: "Lost and stolen cards, round the clock",
  client: "harbour",
  demand: { profile: { contacts_per_day: 640, shape: { slot_min: 30, weights: ROUND_THE_CLOCK } } },
  variability: { day_cv: 0.12 },
  handling: { talk: { lognormal: { mean_s: 210, cv: 0.9 } }, acw: { constant: { value_s: 30 } } },
  patience: { weibull: { scale_s: 260, shape: 1.2 } },
  redial: { after_abandon_share: 0.4, delay: { exponential: { mean_s: 900 } }, max_attempts: 4 },
  service_level: { answer_within_s: 15, target_share: 0.9, method: "all_offered" },
  priority: 1,
};

const leedsHeads = [
  11, 14, 18, 21, 22, 22, 22, 21, 20, 19, 18, 17, 17, 17, 17, 17, 16, 16, 15, 14, 13, 12, 10, 9,
];

export const recordedScenario: Scenario = {
  version: 1,
  name: "Harbour & Pine, a week in autumn",
  notes: "A small operation to try the window with.",
  run: { seed: 42, replications: 50 },
  horizon: { start: "2026-10-19", days: 7, interval_min: 30, zone: "Europe/London" },
  clients: [{ id: "harbour", name: "Harbour & Pine", zone: "Europe/London", holidays: { region: "GB-ENG" } }],
  queues: [orders, lostCards],
  sites: [
    { id: "leeds", name: "Leeds", zone: "Europe/London", holidays: { region: "GB-ENG" } },
    { id: "manila", name: "Manila", zone: "Asia/Manila", holidays: { region: "PH" } },
  ],
  agent_groups: [
    {
      id: "leeds_all",
      name: "Leeds, all-rounders",
      site: "leeds",
      skills: [{ queue: "orders" }, { queue: "lost_cards", level: 2 }],
      staffing: {
        interval_heads: {
          table: { slot_min: 30, rows: WEEK.map((day) => ({ day, from: "08:00", values: leedsHeads })) },
        },
      },
      shrinkage: { absence_share: 0.05, activities_share: 0.06 },
    },
    {
      id: "manila_cards",
      name: "Manila, cards",
      site: "manila",
      skills: [{ queue: "lost_cards" }],
      staffing: {
        roster: {
          teams: [
            { name: "Days", shift: "early", heads: 7, days_per_week: 5 },
            { name: "Evenings", shift: "late", heads: 7, days_per_week: 5 },
            { name: "Nights", shift: "night", heads: 6, days_per_week: 5 },
          ],
        },
      },
      shrinkage: { leave_share: 0.08, absence_share: 0.06, activities_share: 0.05 },
    },
  ],
  shifts: [
    {
      id: "early",
      name: "Early",
      start: "06:00",
      length_min: 540,
      breaks: [{ earliest_min: 240, latest_min: 300, length_min: 60, paid: false }],
    },
    {
      id: "late",
      name: "Late",
      start: "14:00",
      length_min: 540,
      breaks: [{ earliest_min: 240, latest_min: 300, length_min: 60, paid: false }],
    },
    {
      id: "night",
      name: "Night",
      start: "22:00",
      length_min: 540,
      breaks: [{ earliest_min: 240, latest_min: 300, length_min: 60, paid: false }],
    },
  ],
};
