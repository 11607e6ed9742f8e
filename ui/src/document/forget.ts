/**
 * Takes a name out of a document wherever it is called, by the schema: from lists of names, from settings that may do
 * without it, and with it everything that cannot. Pure; what does not call the name is shared.
 */

import type { Scenario } from "../bindings/Scenario";
import { type NameKind, type Schema, type Shape, schemaOf, shapeOf } from "./schema";

/** The scenario without the name. The thing itself is not touched: an `id` is no call. */
export const forget = (scenario: Scenario, of: NameKind, id: string): Scenario =>
  without(scenario, schemaOf("Scenario"), { of, id }) as Scenario;

interface Name {
  readonly of: NameKind;
  readonly id: string;
}

/** The value without the name; undefined where nothing of it can stay. */
function without(value: unknown, at: Schema, name: Name): unknown {
  if (value === undefined || value === null) return value;
  const shape = shapeOf(at);
  switch (shape.kind) {
    case "name":
      return shape.of === name.of && value === name.id ? undefined : value;
    case "names":
      return shape.of === name.of ? withoutItem(value as string[], name.id) : value;
    case "record":
      return fromRecord(value as Record<string, unknown>, shape, name);
    case "list":
      return fromList(value as unknown[], shape, name);
    case "variant":
      return fromVariant(value, shape, name);
    default:
      return value;
  }
}

function withoutItem(names: string[], id: string): string[] | undefined {
  if (!names.includes(id)) return names;
  return names.length === 1 ? undefined : names.filter((one) => one !== id);
}

function fromRecord(
  record: Record<string, unknown>,
  { fields }: Extract<Shape, { kind: "record" }>,
  name: Name,
): unknown {
  let next = record;
  for (const { key, schema: at, required } of fields) {
    const kept = without(record[key], at, name);
    if (kept === record[key]) continue;
    if (kept === undefined && required) return undefined;
    const { [key]: _, ...others } = next;
    next = kept === undefined ? others : { ...next, [key]: kept };
  }
  return next;
}

function fromList(
  items: unknown[],
  { item, fixed }: Extract<Shape, { kind: "list" }>,
  name: Name,
): unknown[] | undefined {
  const kept = items.map((one) => without(one, item, name));
  if (kept.every((one, at) => one === items[at])) return items;
  if (fixed) return undefined;
  return kept.filter((one) => one !== undefined);
}

function fromVariant(value: unknown, { variants }: Extract<Shape, { kind: "variant" }>, name: Name): unknown {
  if (typeof value !== "object") return value;
  const [tag, held] = Object.entries(value as object)[0] ?? [];
  const content = variants.find((one) => one.tag === tag)?.content;
  if (!content || tag === undefined) return value;
  const kept = without(held, content, name);
  if (kept === held) return value;
  return kept === undefined ? undefined : { [tag]: kept };
}
