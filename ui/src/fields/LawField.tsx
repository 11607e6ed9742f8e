/** A probability law: which one, its parameters with their units, and a sketch of what it looks like. */

import { ActionIcon, Button, Select, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatValue } from "../base/format";
import { text } from "../base/text";
import type { Law } from "../bindings/Law";
import { asKind, kindOf, LAW_KINDS, type LawKind, meanOf } from "../document/law";
import { DensitySketch } from "./DensitySketch";
import { FindingNote } from "./FindingNote";
import classes from "./fields.module.css";
import { NumberField, type NumberFieldProps } from "./NumberField";
import { NumbersField } from "./NumbersField";
import { useField } from "./useField";

const words = text.fields;
type Parameter = keyof typeof words.parameters;

const OF_PATIENCE: readonly LawKind[] = ["never", "patience_estimate"];

interface LawFieldProps {
  path: string;
  label: string;
  help?: string;
  /** Patience may last for ever, or be estimated from who gave up; handling may not. */
  allowNever?: boolean;
  /** Beside the label, such as a switch that takes the law away. */
  aside?: ReactNode;
}

export function LawField({ path, label, help, allowNever, aside }: LawFieldProps) {
  const { value: law, set } = useField<Law>({ path, label });
  if (law === undefined) return null;
  const kind = kindOf(law);
  const mean = meanOf(law);
  const kinds = LAW_KINDS.filter((one) => one === kind || allowNever || !OF_PATIENCE.includes(one));
  return (
    // biome-ignore lint/a11y/useSemanticElements: WebKit counts the legend of a flex fieldset twice
    <div role="group" aria-label={label} className={classes.law} data-path={path}>
      <div className={classes.legend}>
        {label}
        {mean !== null && (
          <span className={classes.legendNote}>{words.meanIs(formatValue(mean, "seconds", 0))}</span>
        )}
        {aside}
        <DensitySketch law={law} />
      </div>
      <FindingNote path={path} />
      <FindingNote path={`${path}.${kind}`} />
      {help && (
        <Text size="xs" c="dimmed">
          {help}
        </Text>
      )}
      <div className={classes.lawRow}>
        <Select
          aria-label={`${label}: ${words.law}`}
          className={classes.lawKind}
          data={kinds.map((one) => ({ value: one, label: words.laws[one].name }))}
          value={kind}
          allowDeselect={false}
          maxDropdownHeight={360}
          onChange={(next) => next && set(asKind(law, next as LawKind))}
        />
        <Parameters path={path} law={law} label={label} />
      </div>
      <Text size="xs" c="dimmed">
        {words.laws[kind].help}
      </Text>
      <Inner path={path} law={law} />
    </div>
  );
}

const SIMPLE: Partial<Record<LawKind, readonly Parameter[]>> = {
  constant: ["value_s"],
  exponential: ["mean_s"],
  lognormal: ["mean_s", "cv"],
  lognormal_percentiles: ["median_s", "p90_s"],
  gamma: ["mean_s", "cv"],
  erlang: ["mean_s", "phases"],
  weibull: ["scale_s", "shape"],
  uniform: ["min_s", "max_s"],
  triangular: ["min_s", "mode_s", "max_s"],
  shifted: ["by_s"],
  truncated: ["min_s", "max_s"],
  patience_estimate: ["mean_wait_s", "abandon_share"],
};

function Parameters({ path, law, label }: { path: string; law: Law; label: string }) {
  const kind = kindOf(law);
  return (SIMPLE[kind] ?? []).map((name) => (
    <NumberField
      key={`${kind}.${name}`}
      path={`${path}.${kind}.${name}`}
      label={`${label}: ${words.parameters[name]}`}
      hideLabel
      width="6.5rem"
      {...parameterProps(name)}
      {...(kind === "truncated" ? { usual: words.noBound } : {})}
    />
  ));
}

function parameterProps(name: Parameter): Partial<NumberFieldProps> {
  if (name.endsWith("_s")) return { unit: words.units.seconds(words.parameters[name]) };
  if (name.endsWith("_share")) return { share: true, max: 100 };
  if (name === "phases") return { whole: true, min: 1, unit: words.units.phases };
  return { unit: name === "cv" ? text.figures.units.cv : words.units.plain(words.parameters[name]) };
}

/** The parts of a law that is made of others. */
function Inner({ path, law }: { path: string; law: Law }) {
  if (law === "never") return null;
  if ("shifted" in law) return <LawField path={`${path}.shifted.law`} label={words.ofLaw} />;
  if ("truncated" in law) return <LawField path={`${path}.truncated.law`} label={words.ofLaw} />;
  if ("hyperexponential" in law) return <Branches path={`${path}.hyperexponential.branches`} />;
  if ("mixture" in law) return <Parts path={`${path}.mixture.parts`} />;
  if ("empirical" in law) {
    return <NumbersField path={`${path}.empirical.values_s`} label={words.parameters.values_s} />;
  }
  if ("histogram" in law) {
    return (
      <>
        <NumbersField path={`${path}.histogram.edges_s`} label={words.parameters.edges_s} />
        <NumbersField path={`${path}.histogram.counts`} label={words.parameters.counts} />
      </>
    );
  }
  return null;
}

function Branches({ path }: { path: string }) {
  const { value: branches = [], set } = useField<{ share: number; mean_s: number }[]>({
    path,
    label: words.law,
  });
  return (
    <div className={classes.parts}>
      {branches.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: branches have no name but their place
        <div className={classes.partRow} key={index}>
          <NumberField
            path={`${path}[${index}].share`}
            label={`${words.branch(index + 1)}: ${words.parameters.share}`}
            hideLabel
            share
            width="6rem"
          />
          <NumberField
            path={`${path}[${index}].mean_s`}
            label={`${words.branch(index + 1)}: ${words.parameters.mean_s}`}
            hideLabel
            unit={words.units.seconds(words.parameters.mean_s)}
            width="8.5rem"
          />
          <RemovePart name={words.branch(index + 1)} remove={() => set(branches.toSpliced(index, 1))} />
        </div>
      ))}
      <AddPart label={words.addBranch} add={() => set([...branches, { share: 0, mean_s: 180 }])} />
    </div>
  );
}

function Parts({ path }: { path: string }) {
  const { value: parts = [], set } = useField<{ share: number; law: Law }[]>({ path, label: words.law });
  return (
    <div className={classes.parts}>
      {parts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
        <div className={classes.partRow} key={index}>
          <NumberField
            path={`${path}[${index}].share`}
            label={`${words.part(index + 1)}: ${words.parameters.share}`}
            hideLabel
            share
            width="6rem"
          />
          <LawField path={`${path}[${index}].law`} label={words.part(index + 1)} />
          <RemovePart name={words.part(index + 1)} remove={() => set(parts.toSpliced(index, 1))} />
        </div>
      ))}
      <AddPart
        label={words.addPart}
        add={() => set([...parts, { share: 0, law: { exponential: { mean_s: 180 } } }])}
      />
    </div>
  );
}

function RemovePart({ name, remove }: { name: string; remove: () => void }) {
  return (
    <ActionIcon aria-label={words.remove(name)} onClick={remove}>
      <IconTrash size={15} stroke={1.6} />
    </ActionIcon>
  );
}

function AddPart({ label, add }: { label: string; add: () => void }) {
  return (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={add}>
      {label}
    </Button>
  );
}
