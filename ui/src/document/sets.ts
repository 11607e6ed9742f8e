/** Options that belong together, ready to be compared: what the start page and the Compare view offer to try. */

import { text } from "../base/text";
import type { OptionSet } from "./options";

const { sets } = text.study.compare;

export const SETS: readonly (OptionSet & { readonly title: string; readonly lead: string })[] = [
  {
    ...sets.night,
    id: "night",
    demo: "follow-the-sun-outage",
    others: [
      { change: ["no_disruptions"], name: sets.night.others[0] ?? "" },
      { change: ["more_people"], name: sets.night.others[1] ?? "" },
    ],
  },
  {
    ...sets.peak,
    id: "peak",
    demo: "harbour-pine",
    others: [
      { change: ["more_contacts"], name: sets.peak.others[0] ?? "" },
      { change: ["more_contacts", "more_people"], name: sets.peak.others[1] ?? "" },
    ],
  },
  {
    ...sets.overflow,
    id: "overflow",
    demo: "language-overflow",
    others: [
      { change: ["overflow_at_once"], name: sets.overflow.others[0] ?? "" },
      { change: ["more_people"], name: sets.overflow.others[1] ?? "" },
    ],
  },
];
