/** A law that a queue may do without. */

import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { Law } from "../../bindings/Law";
import { LawField, useField } from "../../fields";

interface OptionalLawProps {
  path: string;
  label: string;
  /** Words of the button that adds it. */
  add: string;
  /** Mean to start with, in seconds. */
  mean: number;
}

export function OptionalLaw({ path, label, add, mean }: OptionalLawProps) {
  const { value, set } = useField<Law>({ path, label });
  if (value === undefined) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => set({ exponential: { mean_s: mean } })}
        >
          {add}
        </Button>
      </div>
    );
  }
  const remove = (
    <ActionIcon size="xs" aria-label={text.fields.remove(label)} onClick={() => set(undefined)}>
      <IconTrash size={13} stroke={1.6} />
    </ActionIcon>
  );
  return <LawField path={path} label={label} aside={remove} />;
}
