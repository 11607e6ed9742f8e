/** Words of the scenario: a name, a note, a clock time, a date. */

import { Textarea, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import { type FieldProps, useField } from "./useField";

export interface TextFieldProps extends FieldProps {
  placeholder?: string;
  /** Empty takes the key away. */
  optional?: boolean;
  /** Turns what was typed into what is kept, or null while it is no such thing; kept when the field is left. */
  read?: (typed: string) => string | null;
  width?: string;
}

export const TextField = memo(function TextField(props: TextFieldProps) {
  const { path, label, hideLabel, help, placeholder, optional, read, width } = props;
  const field = useField<string>(props);
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (typed: string) => {
    const kept = read ? read(typed) : typed;
    if (kept === null) return;
    const next = kept === "" && optional ? undefined : kept;
    if (next !== field.value) field.set(next);
  };
  const leave = () => {
    if (draft !== null) keep(draft);
    setDraft(null);
  };
  return (
    <TextInput
      data-path={path}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={helpOf(field, help)}
      error={errorOf(field)}
      placeholder={placeholder}
      value={draft ?? field.value ?? ""}
      // Where typed text is read as a whole, half a clock time is not kept.
      onChange={(event) => (read ? setDraft(event.currentTarget.value) : keep(event.currentTarget.value))}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
      {...(width ? { w: width } : {})}
    />
  );
});

export function NotesField(props: FieldProps) {
  const field = useField<string>(props);
  return (
    <Textarea
      data-path={props.path}
      label={props.label}
      description={helpOf(field, props.help)}
      error={errorOf(field)}
      autosize
      minRows={1}
      maxRows={8}
      value={field.value ?? ""}
      onChange={(event) => field.set(event.currentTarget.value || undefined)}
    />
  );
}

/** `8:30`, `0830` and `8` as `08:30`; null for what is no time of day. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 1440) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
