/** The fields of settings that take one line of a form. */

import { text } from "../../base/text";
import { useDocument, useScenario } from "../../document";
import {
  helpBeside,
  type NumberUnit,
  namesOf,
  type Shape,
  usualIn,
  type Variant,
} from "../../document/schema";
import { ChoiceField, ZoneField } from "../ChoiceField";
import { DateField } from "../DateField";
import { DaysField } from "../DaysField";
import { NumberField } from "../NumberField";
import { NumbersField } from "../NumbersField";
import { SwitchField } from "../SwitchField";
import { readClock, TextField } from "../TextField";
import { WordsField } from "../WordsField";

const words = text.settings;

export interface ShapeFieldProps {
  path: string;
  label: string;
  /** The key, which names further items and says the unit of a whole number. */
  name: string;
  shape: Shape;
  help?: string | undefined;
  required: boolean;
}

export function SimpleField({ path, label, name, shape, help: said, required }: ShapeFieldProps) {
  const usual = required ? undefined : usualIn(said);
  const help = required ? said : helpBeside(said);
  const common = { path, label, ...(help ? { help } : {}) };
  const empty = usual ?? words.nothing;
  switch (shape.kind) {
    case "number":
      return (
        <NumberOf
          {...common}
          name={name}
          unit={shape.unit}
          whole={shape.whole}
          usual={required ? null : (usual ?? "")}
        />
      );
    case "text":
      return <TextField {...common} optional={!required} placeholder={required ? "" : (usual ?? "")} />;
    case "switch":
      return <SwitchField {...common} usual={usual === "true"} />;
    case "date":
      return <DateField {...common} />;
    case "clock":
      return <TextField {...common} read={readClock} optional={!required} />;
    case "zone":
      return <ZoneField {...common} />;
    case "days":
      return <DaysField {...common} usuallyAll={!required} />;
    case "numbers":
      return <NumbersField {...common} />;
    case "words":
      return <WordsField {...common} optional={!required} />;
    case "names":
      return (
        <WordsField {...common} of={shape.of} optional={!required} placeholder={required ? "" : empty} />
      );
    case "name":
      return <NameField {...common} of={shape.of} {...(required ? {} : { empty })} />;
    case "variant":
      return <TagField {...common} variants={shape.variants} usual={usual} required={required} />;
    default:
      return null;
  }
}

const { units } = text.figures;

const SUFFIX: Partial<Record<NumberUnit, string>> = {
  Seconds: units.seconds,
  Hours: units.hours,
  Factor: units.times,
  Cv: units.cv,
};

interface NumberOfProps {
  path: string;
  label: string;
  help?: string;
  name: string;
  unit: NumberUnit | null;
  whole: boolean;
  /** Null where a number is needed. */
  usual: string | null;
}

function NumberOf({ name, unit, whole, usual, ...common }: NumberOfProps) {
  const share = unit === "Share";
  // A correlation is the one number that may be below zero.
  const coefficient = name === "rho";
  const suffix = unit
    ? coefficient
      ? undefined
      : SUFFIX[unit]
    : name.endsWith("_min")
      ? units.minutes
      : undefined;
  const number = usual === null || usual === "" ? Number.NaN : Number(usual);
  const shown = Number.isNaN(number) ? usual : share ? number * 100 : number;
  return (
    <NumberField
      {...common}
      share={share}
      whole={whole}
      min={coefficient ? -1 : 0}
      {...(share ? { max: 100 } : {})}
      {...(suffix ? { unit: suffix } : {})}
      {...(shown === null ? {} : { usual: shown })}
    />
  );
}

interface NameFieldProps {
  path: string;
  label: string;
  help?: string;
  of: Extract<Shape, { kind: "name" }>["of"];
  /** What no choice means; a choice is needed when not given. */
  empty?: string;
}

function NameField({ of, empty, ...common }: NameFieldProps) {
  const choices = namesOf(of, useScenario());
  return (
    <ChoiceField
      {...common}
      choices={choices}
      searchable={choices.length > 8}
      {...(empty === undefined ? {} : { empty })}
    />
  );
}

interface TagFieldProps {
  path: string;
  label: string;
  help?: string;
  variants: readonly Variant[];
  usual: string | undefined;
  required: boolean;
}

function TagField({ variants, usual, required, ...common }: TagFieldProps) {
  const choices = variants.map(({ tag, help }) => ({
    value: tag,
    label: words.variant(tag),
    ...(help ? { help } : {}),
  }));
  const known = variants.some(({ tag }) => tag === usual);
  return (
    <ChoiceField
      {...common}
      choices={choices}
      {...(known && usual ? { usual } : required ? {} : { empty: words.usual })}
    />
  );
}

export function MeasureField(common: { path: string; label: string }) {
  const catalogue = useDocument((state) => state.catalogue);
  const choices = catalogue
    .filter(({ subject }) => subject === "queue")
    .map(({ key, name }) => ({ value: key, label: name }));
  return <ChoiceField path={common.path} label={common.label} choices={choices} searchable />;
}
