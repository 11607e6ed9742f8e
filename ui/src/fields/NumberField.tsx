/** A number of the scenario, in the unit people read: shares as percent, spans with their unit. */

import { NumberInput } from "@mantine/core";
import { memo, useRef, useState } from "react";
import { formatPlain, locale } from "../base/format";
import { text } from "../base/text";
import { asPercent, asShare } from "../base/units";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import { type FieldProps, useField } from "./useField";

export interface NumberFieldProps extends FieldProps {
  /** Shown as percent, kept as a share. */
  share?: boolean;
  unit?: string;
  min?: number;
  max?: number;
  whole?: boolean;
  /** What the model takes when nothing is given; empty is then allowed. */
  usual?: number | string;
  width?: string;
}

const decimalSign = (1.5).toLocaleString(locale).includes(",") ? "," : ".";

export const NumberField = memo(function NumberField(props: NumberFieldProps) {
  const { path, label, help, hideLabel, share = false, unit, min = 0, max, whole, usual, width } = props;
  const field = useField<number>(props);
  const toShown = (value: number | undefined) =>
    value === undefined ? "" : share ? asPercent(value) : value;
  const typed = useTyping(field.value);
  const onChange = (next: string | number) => {
    const kept = next === "" ? undefined : share ? asShare(Number(next)) : Number(next);
    if (kept === undefined && usual === undefined) return typed.hold(next, field.value);
    if (kept !== undefined && !Number.isFinite(kept)) return typed.hold(next, field.value);
    typed.hold(next, kept);
    if (kept !== field.value) field.set(kept);
  };
  const suffix = share ? text.figures.suffix.share : unit ? ` ${unit}` : "";
  return (
    <NumberInput
      data-path={path}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={helpOf(field, help)}
      error={errorOf(field)}
      value={typed.text ?? toShown(field.value)}
      onChange={onChange}
      onBlur={typed.done}
      min={min}
      {...(max === undefined ? {} : { max })}
      clampBehavior="none"
      // What the document holds is shown, also where it is wrong: a finding speaks of it.
      allowNegative={min < 0 || (field.value ?? 0) < 0}
      allowDecimal={!whole}
      decimalSeparator={decimalSign}
      allowedDecimalSeparators={[".", ","]}
      suffix={suffix}
      placeholder={usual === undefined ? undefined : usualText(usual, suffix)}
      {...(width ? { w: width } : {})}
    />
  );
});

const usualText = (usual: number | string, suffix: string): string =>
  typeof usual === "string" ? usual : formatPlain(usual) + suffix;

/** Keeps `1.` on the screen while `1` is in the document, until the document says something else. */
function useTyping(current: number | undefined) {
  const [draft, setDraft] = useState<string | number | null>(null);
  const standsFor = useRef<number | undefined>(undefined);
  return {
    text: draft !== null && Object.is(standsFor.current, current) ? draft : null,
    hold: (next: string | number, kept: number | undefined) => {
      standsFor.current = kept;
      setDraft(next);
    },
    done: () => setDraft(null),
  };
}
