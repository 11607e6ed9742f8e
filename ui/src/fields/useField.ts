/** What every field of a scenario does: read its place, write it as an edit, show its findings. */

import { text } from "../base/text";
import type { Finding } from "../bindings/Finding";
import type { Scenario } from "../bindings/Scenario";
import { edits, useDocument, useEdit, useFindings } from "../document";
import { valueAt } from "../document/path";

export interface FieldProps {
  /** Where in the scenario: `queues[2].patience.exponential.mean_s`. */
  path: string;
  label: string;
  /** Said of the field where the label is drawn elsewhere. */
  hideLabel?: boolean;
  help?: string;
  /** What goes when the field is emptied, where it cannot be without: a cost goes with its rate. */
  owner?: string;
  /** Written first where it is not there yet: one weekday's index needs the other six. */
  within?: { readonly path: string; readonly usual: unknown };
}

export interface Field<T> {
  readonly value: T | undefined;
  /** `undefined` takes the key away: the model's own value holds again. */
  set(value: T | undefined): void;
  readonly error: string | undefined;
  readonly warning: string | undefined;
}

export function useField<T>({ path, label, within, owner }: FieldProps): Field<T> {
  const value = useDocument((state) => valueAt(state.history?.present, path) as T | undefined);
  const edit = useEdit();
  const findings = useFindings(path);
  return {
    value,
    set: (next) =>
      edit(
        text.fields.change(label),
        (scenario) =>
          edits.setField(filled(scenario, within), next === undefined ? (owner ?? path) : path, next),
        path,
      ),
    error: said(findings, "error"),
    warning: said(findings, "warning"),
  };
}

function filled(scenario: Scenario, within: FieldProps["within"]): Scenario {
  if (!within || valueAt(scenario, within.path) !== undefined) return scenario;
  return edits.setField(scenario, within.path, within.usual);
}

const said = (findings: readonly Finding[], severity: Finding["severity"]): string | undefined => {
  const of = findings.filter((finding) => finding.severity === severity);
  return of.length > 0
    ? of.map((finding) => [finding.message, finding.hint].filter(Boolean).join(" ")).join(" ")
    : undefined;
};
