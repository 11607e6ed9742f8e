/**
 * A form that follows the model's own schema: whatever a scenario file can say can be said here. Its inputs are the
 * fields of this folder, so that edits, undo and findings are those of every other field.
 *
 * # Why not a library
 * The forms that exist (react-jsonschema-form, JSON Forms) keep a value of their own, and need a JSON Schema validator
 * even to tell one variant from another; that validator compiles with `new Function`, which the window's policy forbids.
 */

import { Button, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { memo } from "react";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { useScenario } from "../../document";
import {
  firstOf,
  helpBeside,
  isSimple,
  namesOf,
  nextItem,
  type Schema,
  type SchemaField,
  type Shape,
  schemaOf,
  shapeOf,
  singular,
  tagOf,
  type Variant,
  variantValue,
} from "../../document/schema";
import { FindingNote } from "../FindingNote";
import { LawField } from "../LawField";
import { TimeTableField } from "../TimeTableField";
import { useField } from "../useField";
import { Block, ChoiceOfKind, Item, Remove } from "./parts";
import classes from "./settings.module.css";
import { MeasureField, type ShapeFieldProps, SimpleField } from "./simple";

const words = text.settings;

interface SettingsProps {
  /** Of the thing that is edited: `queues[2]`. */
  path: string;
  /** Its type in the model: `Queue`. */
  type: string;
  /** Keys that have a field of their own elsewhere. */
  but?: readonly string[];
  /** These keys and no others. */
  only?: readonly string[];
}

/** All settings of a thing of the scenario, but those edited elsewhere. */
export const Settings = memo(function Settings({ path, type, but = [], only }: SettingsProps) {
  const shape = shapeOf(schemaOf(type));
  if (shape.kind !== "record") return null;
  const fields = shape.fields.filter(({ key }) => (only ? only.includes(key) : !but.includes(key)));
  return <Fields path={path} type={type} fields={fields} />;
});

/** One key of a thing of the scenario, as `Settings` would show it. */
export function SettingsField({ path, type, field: key }: { path: string; type: string; field: string }) {
  return <Settings path={path} type={type} only={[key]} />;
}

interface FieldsProps {
  path: string;
  type: string;
  fields: readonly SchemaField[];
}

/** Fields of one line side by side, blocks below them, and buttons for the blocks that are not there. */
function Fields({ path, type, fields }: FieldsProps) {
  const scenario = useScenario();
  const value = useField<Record<string, unknown>>({ path, label: "" }).value;
  const simple = fields.filter((field) => isSimple(shapeOf(field.schema)));
  const blocks = fields.filter((field) => !simple.includes(field));
  const absent = blocks.filter(({ key }) => value?.[key] === undefined);
  return (
    <div className={classes.fields}>
      {simple.length > 0 && (
        <div className={classes.simple}>
          {simple.map((field) => (
            <KeyField key={field.key} path={path} type={type} field={field} />
          ))}
        </div>
      )}
      {blocks
        .filter((field) => !absent.includes(field))
        .map((field) => (
          <KeyField key={field.key} path={path} type={type} field={field} />
        ))}
      {absent.length > 0 && (
        <div className={classes.absent}>
          {absent.map((field) => (
            <AddKey key={field.key} path={path} type={type} field={field} scenario={scenario} />
          ))}
        </div>
      )}
    </div>
  );
}

interface KeyProps {
  path: string;
  type: string;
  field: SchemaField;
}

/** The path of a key; the document itself has none. */
const under = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function AddKey({ path, type, field, scenario }: KeyProps & { scenario: Scenario }) {
  const label = words.label(type, field.key);
  const { set } = useField({ path: under(path, field.key), label });
  return (
    <Tooltip label={field.help} disabled={!field.help} maw="24rem">
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        onClick={() => set(firstOf(field, scenario))}
      >
        {words.add(label)}
      </Button>
    </Tooltip>
  );
}

function KeyField({ path, type, field }: KeyProps) {
  const shape = type === "Precision" && field.key === "measure" ? null : shapeOf(field.schema);
  const common = {
    path: under(path, field.key),
    label: words.label(type, field.key),
    required: field.required,
  };
  if (!shape) return <MeasureField {...common} />;
  return <ShapeField {...common} name={field.key} shape={shape} help={field.help} />;
}

/** The field for a shape. */
function ShapeField(props: ShapeFieldProps) {
  const { shape, required } = props;
  if (isSimple(shape)) return <SimpleField {...props} />;
  if (shape.kind === "law") return <LawOf {...props} />;
  return (
    <Block {...props} help={helpBeside(props.help)} removable={!required}>
      <Inside {...props} />
    </Block>
  );
}

function LawOf({ path, label, help, required }: ShapeFieldProps) {
  const { set } = useField({ path, label });
  const said = helpBeside(help);
  return (
    <LawField
      path={path}
      label={label}
      allowNever={path.endsWith("patience")}
      {...(said ? { help: said } : {})}
      {...(required ? {} : { aside: <Remove label={label} remove={() => set(undefined)} /> })}
    />
  );
}

function Inside({ path, label, name, shape, required }: ShapeFieldProps) {
  switch (shape.kind) {
    case "law":
      return <LawField path={path} label={label} />;
    case "table":
      return <TimeTableField path={path} label={label} kind="contacts" maxHeight="40vh" />;
    case "record":
      return <Fields path={path} type={shape.type} fields={shape.fields} />;
    case "list":
      return shape.fixed ? (
        <FixedItems path={path} label={label} item={shape.item} />
      ) : (
        <Items path={path} label={label} name={name} item={shape.item} required={required} />
      );
    case "variant":
      return <VariantField path={path} label={label} variants={shape.variants} />;
    default:
      return null;
  }
}

/** One of several things, each with fields of its own. */
function VariantField({
  path,
  label,
  variants,
}: {
  path: string;
  label: string;
  variants: readonly Variant[];
}) {
  const scenario = useScenario();
  const { value, set } = useField<unknown>({ path, label });
  const tag = tagOf(value);
  const variant = variants.find((one) => one.tag === tag);
  return (
    <>
      <div className={classes.simple}>
        <ChoiceOfKind
          label={words.kindOf(label)}
          variants={variants}
          tag={tag}
          onChoose={(next) =>
            set(
              variantValue(
                variants.find((one) => one.tag === next),
                scenario,
              ),
            )
          }
        />
      </div>
      {variant?.content && (
        <Content path={`${path}.${tag}`} label={words.variant(tag)} name={tag} schema={variant.content} />
      )}
    </>
  );
}

/** What a variant holds; its name has just been said. */
function Content({
  path,
  label,
  name,
  schema,
}: {
  path: string;
  label: string;
  name: string;
  schema: Schema;
}) {
  const shape = shapeOf(schema);
  if (shape.kind === "record") {
    return (
      <>
        <FindingNote path={path} />
        <Fields path={path} type={shape.type || name} fields={shape.fields} />
      </>
    );
  }
  if (!isSimple(shape)) return <Inside path={path} label={label} name={name} shape={shape} required />;
  return (
    <div className={classes.simple}>
      <SimpleField path={path} label={label} name={name} shape={shape} required />
    </div>
  );
}

/** What an item of a list is called: its own name, the first thing it speaks of, or its place. */
function titleOf(value: unknown, shape: Shape, unnamed: string, scenario: Scenario): string {
  const item = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const given = item.name ?? item.id;
  if (typeof given === "string" && given !== "") return given;
  const naming =
    shape.kind === "record" ? shape.fields.find((f) => shapeOf(f.schema).kind === "name") : undefined;
  const of = naming && shapeOf(naming.schema);
  const id = naming && item[naming.key];
  if (of?.kind !== "name" || typeof id !== "string") return unnamed;
  return namesOf(of.of, scenario).find((one) => one.value === id)?.label ?? id;
}

interface ItemsProps {
  path: string;
  label: string;
  name: string;
  item: Schema;
  required: boolean;
}

/** A list without a name of its own: the card around it has said it. */
export function SettingsList({ path, type, field: key }: { path: string; type: string; field: string }) {
  const shape = shapeOf(schemaOf(type));
  const field = shape.kind === "record" ? shape.fields.find((one) => one.key === key) : undefined;
  const list = field && shapeOf(field.schema);
  if (list?.kind !== "list") return null;
  const at = under(path, key);
  return (
    <div className={classes.fields} data-path={at}>
      <FindingNote path={at} />
      <Items path={at} label={words.label(type, key)} name={key} item={list.item} required={false} />
    </div>
  );
}

function Items({ path, label, name, item, required }: ItemsProps) {
  const scenario = useScenario();
  const { value: items = [], set } = useField<unknown[]>({ path, label });
  const shape = shapeOf(item);
  const remove = (place: number) => {
    const left = items.toSpliced(place, 1);
    set(left.length === 0 && !required ? undefined : left);
  };
  return (
    <>
      {items.map((value, place) => {
        const title = titleOf(value, shape, words.item(name, place + 1), scenario);
        return (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
            key={place}
            path={`${path}[${place}]`}
            label={words.itemOf(label, title)}
            title={isShort(shape) ? null : title}
            remove={() => remove(place)}
          >
            <Content path={`${path}[${place}]`} label={title} name={name} schema={item} />
          </Item>
        );
      })}
      <div>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => set([...items, nextItem(item, items, singular(name), scenario)])}
        >
          {words.addItem(name)}
        </Button>
      </div>
    </>
  );
}

/** Most fields that stand in one line of a list. */
const MOST_IN_LINE = 4;

/** An item of a few simple fields is a line of the list and needs no title. */
const isShort = (shape: Shape): boolean =>
  shape.kind === "record"
    ? shape.fields.length <= MOST_IN_LINE && shape.fields.every(({ schema }) => isSimple(shapeOf(schema)))
    : isSimple(shape);

/** A pair: two fields, never one or three. */
function FixedItems({ path, label, item }: { path: string; label: string; item: Schema }) {
  const { value = [] } = useField<unknown[]>({ path, label });
  const shape = shapeOf(item);
  return (
    <div className={classes.simple}>
      {value.map((_, place) => (
        <SimpleField
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a pair are what tells its fields apart
          key={place}
          path={`${path}[${place}]`}
          label={words.itemOf(label, String(place + 1))}
          name={label}
          shape={shape}
          required
        />
      ))}
    </div>
  );
}
