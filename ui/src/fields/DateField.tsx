/** A civil date of the scenario: typed or picked, kept as `2026-10-25`. */

import { DateInput } from "@mantine/dates";
import { memo } from "react";
import { readDate } from "../base/date";
import { text } from "../base/text";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import { type FieldProps, useField } from "./useField";

/** The month in letters: nobody reads 10/11 the wrong way round. */
export const DATE_FORMAT = text.figures.dateFormat;

/** Only what is a whole date: half a one, under the fingers, is none yet. */
export const dateFrom = (typed: string): string | null => readDate(typed) ?? null;

export const DateField = memo(function DateField(props: FieldProps & { width?: string }) {
  const { path, label, hideLabel, help, width } = props;
  const field = useField<string>(props);
  return (
    <DateInput
      data-path={path}
      size="xs"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={helpOf(field, help)}
      error={errorOf(field)}
      valueFormat={DATE_FORMAT}
      dateParser={dateFrom}
      value={field.value ?? null}
      onChange={(next) => next && next !== field.value && field.set(next)}
      {...(width ? { w: width } : {})}
    />
  );
});
