/** The biggest scenario people plan with: 40 queues, 30 groups and 8 sites, with names as long as real ones. Invented. */

import type { AgentGroup } from "../bindings/AgentGroup";
import type { Queue } from "../bindings/Queue";
import type { Scenario } from "../bindings/Scenario";
import type { Shift } from "../bindings/Shift";
import type { Site } from "../bindings/Site";

const CLIENTS = [
  "Nordlicht Energieversorgung & Stadtwerke Verbund",
  "Brightwater Retail Group (United Kingdom and Ireland)",
  "Compagnie Générale des Assurances Mutuelles",
  "Hyperion Airways Loyalty & Reservations",
  "MediCentral Patient Services",
];
const TOPICS = [
  "Order status, changes and cancellations",
  "Billing enquiries and payment arrangements",
  "Claims: first notification of loss",
  "Technical support, second line",
  "Returns",
  "New customers and sales conversion",
  "Complaints and escalations desk",
  "VIP and premium members",
];
const SITES: readonly (readonly [name: string, zone: string, currency: string])[] = [
  ["Kraków Technology Park", "Europe/Warsaw", "EUR"],
  ["Manila, Bonifacio Global City", "Asia/Manila", "EUR"],
  ["Bogotá Zona Franca", "America/Bogota", "EUR"],
  ["Leeds", "Europe/London", "EUR"],
  ["Cape Town Foreshore", "Africa/Johannesburg", "EUR"],
  ["Hyderabad HITEC City", "Asia/Kolkata", "EUR"],
  ["Casablanca Nearshore Park", "Africa/Casablanca", "EUR"],
  ["São Paulo Barra Funda", "America/Sao_Paulo", "EUR"],
];
const EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WEIGHTS = [6, 9.5, 11, 10.8, 9.6, 8.8, 8.4, 8.2, 8.4, 7.8, 6.5, 5];
const SHIFT_H = 8;

export interface Size {
  queues?: number;
  groups?: number;
  sites?: number;
  days?: number;
  replications?: number;
}

/** Every group serves its share of neighbouring queues, so that all are served and none alone. */
export function bigScenario(size: Size = {}): Scenario {
  const { queues = 40, groups = 30, sites = 8, days = 7, replications = 20 } = size;
  return {
    version: 1,
    name: "Group-wide week: all clients, all sites, all languages",
    run: { seed: 5, replications },
    horizon: { start: "2026-10-19", days, interval_min: 30, zone: "Europe/London" },
    clients: CLIENTS.map((name, at) => ({ id: `client-${at + 1}`, name, zone: "Europe/London" })),
    queues: Array.from({ length: queues }, (_, at) => queue(at)),
    sites: Array.from({ length: sites }, (_, at) => site(at)),
    agent_groups: Array.from({ length: groups }, (_, at) => group(at, groups, queues, sites)),
    shifts: [shift("early", "Early", "07:30"), shift("day", "Day", "09:30"), shift("late", "Late", "12:00")],
  };
}

function queue(at: number): Queue {
  const client = at % CLIENTS.length;
  return {
    id: `queue-${at + 1}`,
    name: `${CLIENTS[client]?.split(" ")[0]}: ${TOPICS[at % TOPICS.length]} (${at + 1})`,
    client: `client-${client + 1}`,
    opening: { hours: [{ days: [...EVERY_DAY], from: "08:00", to: "20:00" }] },
    demand: {
      profile: {
        contacts_per_day: 260 + ((at * 137) % 400),
        weekday_index: [1.2, 1.05, 1, 0.98, 1.02, 0.95, 0.8],
        shape: { from: "08:00", slot_min: 60, weights: WEIGHTS },
      },
    },
    variability: { day_cv: 0.08 },
    handling: {
      talk: { lognormal: { mean_s: 220 + ((at * 53) % 160), cv: 1.2 } },
      acw: { exponential: { mean_s: 40 } },
    },
    patience: { exponential: { mean_s: 150 } },
    service_level: { answer_within_s: 20 + 10 * (at % 3), target_share: at % 4 === 0 ? 0.9 : 0.8 },
  };
}

function site(at: number): Site {
  const [name, zone, currency] = SITES[at % SITES.length] ?? ["", "UTC", "EUR"];
  return { id: `site-${at + 1}`, name, zone, cost: { currency } };
}

function group(at: number, groups: number, queues: number, sites: number): AgentGroup {
  const first = Math.floor((at * queues) / groups);
  const skills = [0, 1, 2].map((step) => ({
    queue: `queue-${((first + step) % queues) + 1}`,
    level: step === 0 ? 1 : 2,
  }));
  return {
    id: `group-${at + 1}`,
    name: `${SITES[at % SITES.length]?.[0]}: universal agents, pool ${at + 1}`,
    site: `site-${(at % sites) + 1}`,
    skills,
    staffing: {
      shift_mix: {
        heads: Math.round((16 + ((at * 7) % 6)) * (queues / 40) * (30 / groups)),
        shifts: [
          { shift: "early", share: 0.4 },
          { shift: "day", share: 0.25 },
          { shift: "late", share: 0.35 },
        ],
      },
    },
    shrinkage: { absence_share: 0.06, activities_share: 0.08, activity_min: 30 },
    cost: { paid_hour: 9 + ((at * 3) % 14) },
  };
}

/** By the clock of the first client, wherever the site is. */
const shift = (id: string, name: string, start: string): Shift => ({
  id,
  name,
  start,
  length_min: SHIFT_H * 60,
  anchor: { client_local: "client-1" },
});
