/** Several names: of things in the scenario, chosen; or words of one's own, typed. */

import { MultiSelect, TagsInput } from "@mantine/core";
import { text } from "../base/text";
import { useScenario } from "../document";
import { type NameKind, namesOf } from "../document/schema";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import { type FieldProps, useField } from "./useField";

interface WordsFieldProps extends FieldProps {
  /** Of which list the names are; words of one's own when not given. */
  of?: NameKind;
  /** No name at all takes the key away. */
  optional?: boolean;
  placeholder?: string;
}

export function WordsField(props: WordsFieldProps) {
  const { path, label, help, of, optional, placeholder } = props;
  const field = useField<string[]>(props);
  const scenario = useScenario();
  const value = field.value ?? [];
  const input = {
    "data-path": path,
    label,
    description: helpOf(field, help),
    error: errorOf(field),
    value,
    onChange: (next: string[]) => field.set(next.length === 0 && optional ? undefined : next),
    ...(value.length === 0 && placeholder ? { placeholder } : {}),
  };
  if (!of)
    return <TagsInput size="xs" {...input} placeholder={value.length === 0 ? text.settings.words : ""} />;
  const known = namesOf(of, scenario);
  // What the document holds is shown even where it is none of the choices: a finding will speak of it.
  const others = value.filter((id) => !known.some((one) => one.value === id));
  const data = [...known, ...others.map((id) => ({ value: id, label: id }))];
  return (
    <MultiSelect
      size="xs"
      {...input}
      data={data}
      searchable
      nothingFoundMessage={text.fields.nothingFound}
      maxDropdownHeight={320}
    />
  );
}
