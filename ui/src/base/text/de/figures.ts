/** Einheiten und was statt einer Zahl steht. */

import type { Text } from "../en";

/** Zwischen Zahl und Einheit, damit die Zeile dort nicht bricht. */
const NARROW = "\u00a0";

export const figures: Text["figures"] = {
  tooFew: "zu wenige",
  points: `${NARROW}PP`,
  units: { seconds: "s", minutes: "min", hours: "h", times: "×", cv: "VK" },
  suffix: {
    contacts: "",
    share: `${NARROW}%`,
    seconds: `${NARROW}s`,
    hours: `${NARROW}h`,
    heads: "",
    money: "",
  },
  dateFormat: "D. MMM YYYY",
  duration: {
    seconds: (seconds) => `${seconds}${NARROW}s`,
    minutes: (minutes, seconds) => `${minutes}${NARROW}min ${seconds}${NARROW}s`,
    hours: (hours, minutes) => `${hours}${NARROW}h ${minutes}${NARROW}min`,
  },
};
