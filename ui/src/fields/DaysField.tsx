/** Days of the week, each on or off. */

import { Input, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { memo } from "react";
import { weekDayName } from "../base/format";
import type { WeekDay } from "../bindings/WeekDay";
import { edits } from "../document";
import classes from "./fields.module.css";
import { Sentence } from "./Sentence";
import { type FieldProps, useField } from "./useField";

interface DaysFieldProps extends FieldProps {
  /** Every day is what the model takes when nothing is given; then all seven are not written. */
  usuallyAll?: boolean;
}

export const DaysField = memo(function DaysField(props: DaysFieldProps) {
  const { value, set, error } = useField<WeekDay[]>(props);
  const days = value ?? edits.WEEK_DAYS;
  const toggle = (day: WeekDay) => {
    const next = edits.WEEK_DAYS.filter((one) => (one === day ? !days.includes(one) : days.includes(one)));
    set(props.usuallyAll && next.length === 7 ? undefined : next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-label={props.label} data-path={props.path}>
      <div className={classes.weekDays}>
        {edits.WEEK_DAYS.map((day, index) => (
          <UnstyledButton
            key={day}
            className={classes.weekDay}
            aria-pressed={days.includes(day)}
            onClick={() => toggle(day)}
          >
            <span aria-hidden>{weekDayName(index)}</span>
            <VisuallyHidden>{weekDayName(index, "long")}</VisuallyHidden>
          </UnstyledButton>
        ))}
      </div>
      {error && (
        <Input.Error size="xs" mt={4}>
          <Sentence>{error}</Sentence>
        </Input.Error>
      )}
    </div>
  );
});
