/** Brings the field that somebody wants to see into view, and puts the cursor in it. */

import { useEffect } from "react";
import { isUnder, useDocument } from "../document";

const FOCUSABLE = "input:not([disabled]), textarea, select, button:not([disabled]), [tabindex='0']";

/** Every field names its place as `data-path`; the nearest one that holds the place asked for is meant. */
export function useFocusedField() {
  const focus = useDocument((state) => state.focus);
  useEffect(() => {
    if (!focus) return;
    const holders = [...document.querySelectorAll<HTMLElement>("[data-path]")].filter((field) =>
      isUnder(focus.path, field.dataset.path ?? ""),
    );
    const field = holders.reduce<HTMLElement | null>(
      (best, one) => (depth(one) > depth(best) ? one : best),
      null,
    );
    const target = field?.matches(FOCUSABLE) ? field : field?.querySelector<HTMLElement>(FOCUSABLE);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }, [focus]);
}

const depth = (field: HTMLElement | null): number => field?.dataset.path?.length ?? 0;
