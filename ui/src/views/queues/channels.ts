/** What a channel brings with it: which settings of a queue mean anything there. Offers; `check` judges. */

import type { Channel } from "../../bindings/Channel";
import type { Queue } from "../../bindings/Queue";

const DEFERRED: readonly Channel[] = ["email", "cases", "voicemail"];
const LIVE: readonly Channel[] = ["voice", "chat", "messaging"];

const channelOf = ({ channel }: Queue): Channel => channel ?? "voice";

/** Work that waits for days if need be: what is promised of it is a reply. */
export const isDeferred = (queue: Queue): boolean => DEFERRED.includes(channelOf(queue));

/** Settings with cards of their own. */
const CARDS: readonly string[] = [
  "id",
  "name",
  "notes",
  "client",
  "channel",
  "opening",
  "demand",
  "variability",
  "handling",
  "patience",
  "balk_share",
  "waiting_places",
  "redial",
  "priority",
  "wait_credit_s",
  "ageing_s",
];

/** Settings that only some channels have. */
const ONLY: Partial<Record<keyof Queue, readonly Channel[]>> = {
  announcement: LIVE,
  callback: ["voice"],
  when_closed: LIVE,
  interruption: DEFERRED,
  silent_abandon: ["chat", "messaging"],
  reach: ["callback"],
  campaign: ["outbound"],
};

/** The settings of a queue that are edited elsewhere, or mean nothing on its channel and are not there. */
export function elsewhere(queue: Queue): string[] {
  const channel = channelOf(queue);
  const strange = Object.entries(ONLY).flatMap(([key, channels]) =>
    channels.includes(channel) || queue[key as keyof Queue] !== undefined ? [] : [key],
  );
  // The promise of the other kind is shown only where the file has it, so that a finding about it has a field.
  const [own, other] = isDeferred(queue)
    ? (["response", "service_level"] as const)
    : (["service_level", "response"] as const);
  return [...CARDS, ...strange, own, ...(queue[other] === undefined ? [other] : [])];
}
