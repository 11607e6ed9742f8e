/** A list of numbers, as text: pasted from a column or typed with spaces. */

import { Textarea } from "@mantine/core";
import { useState } from "react";
import { text } from "../base/text";
import { useField } from "./useField";

export function NumbersField({ path, label }: { path: string; label: string }) {
  const { value = [], set, error } = useField<number[]>({ path, label });
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? value : readNumbers(draft);
  const leave = () => {
    if (draft !== null && read) set(read);
    if (read) setDraft(null);
  };
  return (
    <Textarea
      data-path={path}
      label={label}
      error={read ? error : text.fields.notNumbers(draft ?? "")}
      autosize
      maxRows={6}
      value={draft ?? value.join(" ")}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

/** Numbers apart by spaces, tabs, line ends or semicolons; null if one of them is none. */
export function readNumbers(typed: string): number[] | null {
  const numbers = typed
    .split(/[\s;]+/)
    .filter(Boolean)
    .map((word) => Number(word.replace(/,$/, "").replace(",", ".")));
  return numbers.every(Number.isFinite) ? numbers : null;
}
