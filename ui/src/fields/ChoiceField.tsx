/** One of several values of the scenario; and time zones, of which there are many. */

import { Select, type SelectProps } from "@mantine/core";
import { memo } from "react";
import { zoneNames } from "../base/clock";
import { text } from "../base/text";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import { type FieldProps, useField } from "./useField";

export interface Choice {
  value: string;
  label: string;
  /** Said below the label in the list. */
  help?: string;
}

export interface ChoiceFieldProps extends FieldProps {
  choices: readonly Choice[];
  /** What the model takes when nothing is given: shown then, and not written when chosen. */
  usual?: string;
  searchable?: boolean;
  width?: string;
  /** The choices are numbers in the document. */
  numeric?: boolean;
  /** What no choice means; the field may then be emptied. */
  empty?: string;
}

export const ChoiceField = memo(function ChoiceField(props: ChoiceFieldProps) {
  const { path, label, hideLabel, help, choices, usual, searchable, width, numeric, empty } = props;
  const field = useField<string | number>(props);
  const value = String(field.value ?? usual ?? "");
  const set = (next: string | null) => {
    if (next === null) return empty === undefined ? undefined : field.set(undefined);
    field.set(next === usual ? undefined : numeric ? Number(next) : next);
  };
  // What the document holds is shown even where it is none of the choices: a finding will speak of it.
  const known = choices.some((choice) => choice.value === value);
  const data = known || value === "" ? choices : [...choices, { value, label: value }];
  return (
    <Select
      data-path={path}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={helpOf(field, help)}
      error={errorOf(field)}
      data={data.map(({ value, label }) => ({ value, label }))}
      value={value || null}
      onChange={set}
      allowDeselect={false}
      searchable={searchable ?? false}
      nothingFoundMessage={text.fields.nothingFound}
      limit={60}
      maxDropdownHeight={320}
      {...(choices.some((choice) => choice.help) ? { renderOption: withHelp(choices) } : {})}
      {...(empty === undefined ? {} : { clearable: true, placeholder: empty })}
      {...(width ? { w: width } : {})}
    />
  );
});

const withHelp = (choices: readonly Choice[]): NonNullable<SelectProps["renderOption"]> => {
  const helpOf = new Map(choices.map((choice) => [choice.value, choice.help]));
  return ({ option }) => (
    <div>
      <div>{option.label}</div>
      <div style={{ fontSize: "0.75rem", color: "var(--mantine-color-dimmed)", maxWidth: "24rem" }}>
        {helpOf.get(option.value)}
      </div>
    </div>
  );
};

const ZONES: Choice[] = zoneNames().map((zone) => ({
  value: zone,
  label: zone.replaceAll("_", " "),
}));

export function ZoneField(props: FieldProps & { width?: string }) {
  return <ChoiceField {...props} choices={ZONES} searchable />;
}
