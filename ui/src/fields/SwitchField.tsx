/** Yes or no. */

import { Switch } from "@mantine/core";
import { errorOf } from "./errorOf";
import { helpOf } from "./helpOf";
import classes from "./settings/settings.module.css";
import { type FieldProps, useField } from "./useField";

interface SwitchFieldProps extends FieldProps {
  /** What the model takes when nothing is given; not written when chosen. */
  usual?: boolean;
}

export function SwitchField(props: SwitchFieldProps) {
  const { path, label, help, usual = false } = props;
  const field = useField<boolean>(props);
  return (
    <Switch
      className={classes.switch}
      data-path={path}
      size="xs"
      label={label}
      description={helpOf(field, help)}
      error={errorOf(field)}
      checked={field.value ?? usual}
      onChange={({ currentTarget: { checked } }) => field.set(checked === usual ? undefined : checked)}
    />
  );
}
