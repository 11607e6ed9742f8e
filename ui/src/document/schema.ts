/**
 * The schema of scenario files as a form reads it: what kind of thing stands at a place, and what a new one begins as.
 * Pure. Whether a value makes sense is never asked here: that is `check`'s business.
 */

import { text } from "../base/text";
import type { Scenario } from "../bindings/Scenario";
import json from "../bindings/scenario.schema.json";
import { freeId } from "./id";

/** The part of JSON Schema that schemars writes for our types. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

/** The whole document. */
const SCENARIO = json as unknown as Schema & {
  readonly title: string;
  readonly $defs: Readonly<Record<string, Schema>>;
};
const DEFS = SCENARIO.$defs;

/** The types of the model a form may begin with: `Queue`, `Routing`. */
export function schemaOf(type: string): Schema {
  if (type === SCENARIO.title) return SCENARIO;
  if (!(type in DEFS)) throw new Error(`The scenario's schema has no type ${type}.`);
  return { $ref: `#/$defs/${type}` };
}

/** The lists of a scenario whose items are called by id elsewhere. */
const NAMED = {
  ClientId: (scenario: Scenario) => scenario.clients,
  QueueId: (scenario: Scenario) => scenario.queues,
  SiteId: (scenario: Scenario) => scenario.sites,
  AgentGroupId: (scenario: Scenario) => scenario.agent_groups,
  ShiftId: (scenario: Scenario) => scenario.shifts ?? [],
  BotId: (scenario: Scenario) => scenario.automation?.bots ?? [],
} satisfies Record<string, (scenario: Scenario) => readonly { id: string; name?: string }[]>;

export type NameKind = keyof typeof NAMED;

const isNameKind = (type: string): type is NameKind => Object.hasOwn(NAMED, type);

export const namesOf = (of: NameKind, scenario: Scenario): { value: string; label: string }[] =>
  (NAMED[of](scenario) as readonly { id: string; name?: string }[]).map(({ id, name }) => ({
    value: id,
    label: name ?? id,
  }));

const UNITS = ["Seconds", "Hours", "Share", "Factor", "Amount", "Cv"] as const;
export type NumberUnit = (typeof UNITS)[number];

/** Types that have a field of their own. */
const OWN = {
  LocalDate: "date",
  ClockTime: "clock",
  ZoneName: "zone",
  Law: "law",
  TimeTable: "table",
} as const;

export interface SchemaField {
  readonly key: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** What the model says of it. */
  readonly help: string | undefined;
}

export interface Variant {
  readonly tag: string;
  readonly help: string | undefined;
  /** What it holds; nothing where its name says it all. */
  readonly content: Schema | null;
}

/** What stands at a place, and so which field edits it. */
export type Shape =
  | { readonly kind: "number"; readonly unit: NumberUnit | null; readonly whole: boolean }
  | { readonly kind: "text" | "words" | "switch" | "days" | "numbers" }
  | { readonly kind: (typeof OWN)[keyof typeof OWN] }
  | { readonly kind: "name"; readonly of: NameKind }
  | { readonly kind: "names"; readonly of: NameKind }
  | { readonly kind: "variant"; readonly variants: readonly Variant[] }
  | { readonly kind: "record"; readonly type: string; readonly fields: readonly SchemaField[] }
  | { readonly kind: "list"; readonly item: Schema; readonly fixed: boolean; readonly fewest: number };

/** The shape of what a schema describes. */
export function shapeOf(schema: Schema): Shape {
  const { type, schema: plain } = resolved(schema);
  if (isNameKind(type)) return { kind: "name", of: type };
  if (Object.hasOwn(OWN, type)) return { kind: OWN[type as keyof typeof OWN] };
  const variants = variantsOf(plain);
  if (variants) return { kind: "variant", variants };
  if (plain.properties) return { kind: "record", type, fields: fieldsOf(plain) };
  if (plain.items) return listOf(plain.items, plain);
  const simple = [plain.type].flat();
  if (simple.includes("boolean")) return { kind: "switch" };
  if (simple.includes("string")) return { kind: "text" };
  const unit = UNITS.find((one) => one === type) ?? null;
  return { kind: "number", unit, whole: simple.includes("integer") };
}

/** Follows references and leaves `null` aside: a form takes a key away instead. */
function resolved(schema: Schema, type = ""): { type: string; schema: Schema } {
  if (schema.$ref) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return resolved(DEFS[name] ?? {}, name);
  }
  const given = schema.anyOf?.find((one) => one.type !== "null");
  return given ? resolved(given, type) : { type, schema };
}

function variantsOf(schema: Schema): Variant[] | null {
  if (schema.enum) return schema.enum.map((tag) => ({ tag, help: undefined, content: null }));
  if (!schema.oneOf) return null;
  return schema.oneOf.flatMap((one): Variant[] => {
    if (one.enum) return one.enum.map((tag) => ({ tag, help: undefined, content: null }));
    if (one.const !== undefined) return [{ tag: one.const, help: helpIn(one), content: null }];
    const [entry] = Object.entries(one.properties ?? {});
    return entry ? [{ tag: entry[0], help: helpIn(one), content: entry[1] }] : [];
  });
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): SchemaField[] =>
  Object.entries(properties).map(([key, schema]) => ({
    key,
    // An id of its own is a name to be given, not one to be chosen.
    schema: key === "id" ? { type: "string" } : schema,
    required: required.includes(key),
    help: helpIn(schema),
  }));

function listOf(item: Schema, { minItems, maxItems }: Schema): Shape {
  const fixed = minItems !== undefined && minItems === maxItems;
  const list: Shape = { kind: "list", item, fixed, fewest: minItems ?? 0 };
  const shape = shapeOf(item);
  if (fixed) return list;
  if (shape.kind === "name") return { kind: "names", of: shape.of };
  if (shape.kind === "number") return { kind: "numbers" };
  if (shape.kind === "text") return { kind: "words" };
  if (shape.kind === "variant" && shape.variants.some(({ tag }) => tag === "mon")) return { kind: "days" };
  return list;
}

/** Whether a thing of this shape takes one line of a form. */
export const isSimple = (shape: Shape): boolean =>
  !["record", "list", "law", "table", "variant"].includes(shape.kind) ||
  (shape.kind === "variant" && shape.variants.every(({ content }) => content === null));

/** The tag of a value of several variants. */
export const tagOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? (Object.keys(value)[0] ?? "") : String(value ?? "");

/** Where a number of a unit begins. */
const FIRST: Record<NumberUnit, number> = {
  Seconds: 60,
  Hours: 24,
  Share: 0.1,
  Factor: 1,
  Amount: 1,
  Cv: 0.2,
};

const WORKING_WEEK = ["mon", "tue", "wed", "thu", "fri"];

/** A first value to be changed: every key it needs and no other. Two names to choose are not the same one. */
export function firstValue(schema: Schema, scenario: Scenario, place = 0): unknown {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case "number":
      return shape.unit ? FIRST[shape.unit] : 1;
    case "switch":
      return true;
    case "text":
      return resolved(schema).type === "Currency" ? currencyOf(scenario) : "";
    case "words":
    case "numbers":
      return [];
    case "days":
      return WORKING_WEEK;
    case "date":
      return scenario.horizon.start;
    case "clock":
      return "09:00";
    case "zone":
      return scenario.horizon.zone;
    case "law":
      return { exponential: { mean_s: 300 } };
    case "table":
      return { slot_min: 60, rows: [{ day: "mon", values: [0] }] };
    case "name":
      return namesOf(shape.of, scenario)[place]?.value ?? "";
    case "names":
      return namesOf(shape.of, scenario)
        .slice(0, 1)
        .map(({ value }) => value);
    case "variant":
      return variantValue(shape.variants[0], scenario);
    case "list":
      return shape.fixed
        ? [firstValue(shape.item, scenario, 0), firstValue(shape.item, scenario, 1)]
        : [firstValue(shape.item, scenario)];
    case "record":
      return Object.fromEntries(
        shape.fields
          .filter(({ required }) => required)
          .map(({ key, schema: of }) => [key, firstValue(of, scenario)]),
      );
  }
}

/** The currency a new amount stands in: that of the reports, or of the first site that names one. */
const currencyOf = ({ fx, sites }: Scenario): string =>
  fx?.currency ?? sites.find(({ cost }) => cost)?.cost?.currency ?? "USD";

export function variantValue(variant: Variant | undefined, scenario: Scenario): unknown {
  if (!variant) return undefined;
  return variant.content ? { [variant.tag]: firstValue(variant.content, scenario) } : variant.tag;
}

/** What a key begins as when it is added: a list with a first item of its own name, or as many as it needs. */
export function firstOf({ key, schema }: SchemaField, scenario: Scenario): unknown {
  const shape = shapeOf(schema);
  if (shape.kind !== "list" || shape.fixed) return firstValue(schema, scenario);
  const length = Math.max(1, shape.fewest);
  return Array.from({ length }, () => nextItem(shape.item, [], singular(key), scenario));
}

/** `bots` is a list of each a `bot`. */
export const singular = (key: string): string => key.replace(/s$/, "");

/** A further item of a list, with an id of its own where items have one. */
export function nextItem(item: Schema, items: readonly unknown[], name: string, scenario: Scenario): unknown {
  const next = firstValue(item, scenario);
  if (typeof next !== "object" || next === null || !("id" in next)) return next;
  return {
    ...next,
    id: freeId(
      name,
      items.map((one) => (one as { id: string }).id),
    ),
  };
}

/** What the model says of it, in the person's language. */
function helpIn({ description }: Schema): string | undefined {
  return description && text.settings.help(description.replaceAll("\n", " "));
}

/** What the model takes where nothing is given, by its own words: `Capacity while nesting. 0.5 when not given.` */
export function usualIn(help: string | undefined): string | undefined {
  const [before, after] = (help ?? "").split(text.settings.unless);
  if (after === undefined) return undefined;
  return before?.split(/[;.] /).at(-1)?.replaceAll("`", "");
}

/** The same words without that clause, where it stands in the field itself. */
export function helpBeside(help: string | undefined): string | undefined {
  const [before, after] = (help ?? "").split(text.settings.unless);
  if (before === undefined || after === undefined) return help;
  const said = before
    .split(/(?<=[;.] )/)
    .slice(0, -1)
    .join("")
    .trimEnd();
  return `${said.replace(/;$/, ".")}${after.replace(/^\./, "")}`.trim() || undefined;
}
