/** Units, and what stands instead of a number. */

import type { Unit } from "../../../bindings/Unit";

export const figures = {
  tooFew: "too few",
  /** After a change of a share. */
  points: " pts",
  units: { seconds: "s", minutes: "min", hours: "h", times: "×", cv: "CV" },
  /** What follows a number of a unit. */
  suffix: { contacts: "", share: "%", seconds: " s", hours: " h", heads: "", money: "" } satisfies Record<
    Unit,
    string
  > as Record<Unit, string>,
  /** In the notation of dayjs. */
  dateFormat: "D MMM YYYY",
  /** A span in its two largest units, the smaller one in two digits. */
  duration: {
    seconds: (seconds: string) => `${seconds} s`,
    minutes: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
    hours: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
  },
};
