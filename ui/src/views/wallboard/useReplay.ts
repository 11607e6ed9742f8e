/** A day of the last run, asked of the shell: once for each day and replication, stopped when another one is wanted. */

import { useEffect, useState } from "react";
import type { Which } from "../../bindings/Which";
import { asFailure } from "../../bridge/bridge";
import { useBridge } from "../../document";
import { type Day, dayOf } from "./day";

export type Replaying =
  | { readonly phase: "loading"; readonly share: number }
  | { readonly phase: "failed"; readonly message: string }
  | { readonly phase: "cancelled" }
  | { readonly phase: "there"; readonly day: Day };

export function useReplay(run: number, date: string, which: Which) {
  const bridge = useBridge();
  const [turn, setTurn] = useState(0);
  const [replaying, setReplaying] = useState<Replaying>({ phase: "loading", share: 0 });
  // One text for the question and its turn: the same one asked again is asked anew.
  const asked = JSON.stringify({ which, turn });
  useEffect(() => {
    let wanted = true;
    const answer = (next: Replaying) => wanted && setReplaying(next);
    answer({ phase: "loading", share: 0 });
    bridge
      .replayDay(run, date, JSON.parse(asked).which, (event) => {
        if (event.kind === "progress") answer({ phase: "loading", share: event.done / event.total });
      })
      .then(
        (replay) => answer(replay ? { phase: "there", day: dayOf(replay) } : { phase: "cancelled" }),
        (thrown) => answer({ phase: "failed", message: asFailure(thrown).message }),
      );
    return () => {
      wanted = false;
      void bridge.cancelReplay();
    };
  }, [bridge, run, date, asked]);
  return { replaying, again: () => setTurn(turn + 1), cancel: () => void bridge.cancelReplay() };
}
