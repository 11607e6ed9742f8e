/** The keys of somebody who presents, and of the small thing in their hand. */

import { useEffect } from "react";
import { useActions, useWholeDocument } from "../../document";
import { shownStep } from "./plan";

/** Where keys have a meaning of their own. */
const WRITING = "input, textarea, select, [contenteditable='true'], [role='dialog']";
const MOVING = `${WRITING}, [role='grid'], [role='slider'], [role='listbox'], [role='menu']`;
const PRESSING = `${MOVING}, button, a, summary, [role='button']`;

/** Which step a key asks for; undefined where it asks for none. */
export function stepAsked(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (key === "ArrowRight" || key === "ArrowDown" || key === "PageDown" || key === " ")
    return Math.min(at + 1, last);
  if (key === "ArrowLeft" || key === "ArrowUp" || key === "PageUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return last;
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit >= 1 && digit <= count ? digit - 1 : undefined;
}

/** Where on the page the key is left to what has the focus. */
export function belongsTo(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // A presenter in the hand sends these two and nothing else: wherever the focus is, they turn the page.
  if (key === "PageDown" || key === "PageUp") return target.closest(WRITING) !== null;
  if (key === " ") return target.closest(PRESSING) !== null;
  if (/^(Arrow|Home|End)/.test(key)) return target.closest(MOVING) !== null;
  return target.closest(WRITING) !== null;
}

export function useStageKeys() {
  const { store } = useWholeDocument();
  const { presentStep, blacken, stopPresenting } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || belongsTo(key, target)) return;
      const { plan, at, step } = shownStep(store.getState());
      // The wallboard plays and halts by it.
      if (key === " " && step?.view === "wallboard") return;
      const asked = stepAsked(key, at, plan.length);
      if (asked !== undefined) presentStep(asked);
      else if (key === "b" || key === "B" || key === ".") blacken();
      else if (key === "Escape") stopPresenting();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the page: bars of the world clock take arrows too.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [store, presentStep, blacken, stopPresenting]);
}

/** While a second screen shows the steps, this window works on: only the presenter in the hand turns the page. */
export function usePageTurner() {
  const { store } = useWholeDocument();
  const { presentStep } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const turns = key === "PageDown" || key === "PageUp";
      if (!turns || event.ctrlKey || event.altKey || isMoving(target)) return;
      const { plan, at } = shownStep(store.getState());
      event.preventDefault();
      presentStep(stepAsked(key, at, plan.length) ?? at);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store, presentStep]);
}

const isMoving = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(MOVING) !== null;
