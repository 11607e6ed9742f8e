/**
 * A form that follows the model's own schema: whatever a scenario file can say can be said here. Its inputs are the
 * fields of this folder, so that edits, undo and findings are those of every other field.
 *
 * # Why not a library
 * The forms that exist (react-jsonschema-form, JSON Forms) keep a value of their own, and need a JSON Schema validator
 * even to tell one variant from another; that validator compiles with `new Function`, which the window's policy forbids.
 */

import { ActionIcon, Button, Select, Tooltip } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { text } from "../base/text";
import type { Scenario } from "../bindings/Scenario";
import { useDocument, useScenario } from "../document";
import {
  firstOf,
  helpBeside,
  isSimple,
  type NumberUnit,
  namesOf,
  nextItem,
  type Schema,
  type SchemaField,
  type Shape,
  schemaOf,
  shapeOf,
  singular,
  tagOf,
  usualIn,
  type Variant,
  variantValue,
} from "../document/schema";
import { ChoiceField, ZoneField } from "./ChoiceField";
import { DateField } from "./DateField";
import { DaysField } from "./DaysField";
import { FindingNote } from "./FindingNote";
import { LawField } from "./LawField";
import { NumberField } from "./NumberField";
import { NumbersField } from "./NumbersField";
import { SwitchField } from "./SwitchField";
import classes from "./settings.module.css";
import { readClock, TextField } from "./TextField";
import { TimeTableField } from "./TimeTableField";
import { useField } from "./useField";
import { WordsField } from "./WordsField";

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

interface ShapeFieldProps {
  path: string;
  label: string;
  /** The key, which names further items and says the unit of a whole number. */
  name: string;
  shape: Shape;
  help?: string | undefined;
  required: boolean;
}

/** The field for a shape. */
function ShapeField(props: ShapeFieldProps) {
  const { shape, required } = props;
  if (isSimple(shape)) return <SimpleField {...props} />;
  if (shape.kind === "law") return <LawOf {...props} />;
  return (
    <Block {...props} removable={!required}>
      <Inside {...props} />
    </Block>
  );
}

function SimpleField({ path, label, name, shape, help: said, required }: ShapeFieldProps) {
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

const SUFFIX: Partial<Record<NumberUnit, string>> = { Seconds: "s", Hours: "h", Factor: "×", Cv: "CV" };

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
  const suffix = unit ? (coefficient ? undefined : SUFFIX[unit]) : name.endsWith("_min") ? "min" : undefined;
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

function MeasureField(common: { path: string; label: string }) {
  const catalogue = useDocument((state) => state.catalogue);
  const choices = catalogue
    .filter(({ subject }) => subject === "queue")
    .map(({ key, name }) => ({ value: key, label: name }));
  return <ChoiceField path={common.path} label={common.label} choices={choices} searchable />;
}

function LawOf({ path, label, help, required }: ShapeFieldProps) {
  const { set } = useField({ path, label });
  return (
    <LawField
      path={path}
      label={label}
      allowNever={path.endsWith("patience")}
      {...(help ? { help } : {})}
      {...(required ? {} : { aside: <Remove label={label} remove={() => set(undefined)} /> })}
    />
  );
}

function Remove({ label, remove }: { label: string; remove: () => void }) {
  return (
    <ActionIcon size="xs" aria-label={text.fields.remove(label)} onClick={remove}>
      <IconTrash size={13} stroke={1.6} />
    </ActionIcon>
  );
}

interface BlockProps {
  path: string;
  label: string;
  help?: string | undefined;
  removable: boolean;
  children: ReactNode;
}

/** Fields that belong together, under one name and with one button that takes them away. */
function Block({ path, label, help, removable, children }: BlockProps) {
  const { set } = useField({ path, label });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-label={label} className={classes.block} data-path={path}>
      <div className={classes.blockHead}>
        <span>{label}</span>
        {removable && <Remove label={label} remove={() => set(undefined)} />}
      </div>
      {help && <p className={classes.help}>{help}</p>}
      <FindingNote path={path} />
      {children}
    </div>
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
          label={`${label}: ${words.kind.toLowerCase()}`}
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

interface ChoiceOfKindProps {
  label: string;
  variants: readonly Variant[];
  tag: string;
  onChoose: (tag: string) => void;
}

function ChoiceOfKind({ label, variants, tag, onChoose }: ChoiceOfKindProps) {
  const help = variants.find((one) => one.tag === tag)?.help;
  return (
    <Select
      className={classes.wide}
      aria-label={label}
      description={help?.replaceAll("\n", " ")}
      data={variants.map((one) => ({ value: one.tag, label: words.variant(one.tag) }))}
      value={tag}
      allowDeselect={false}
      maxDropdownHeight={360}
      onChange={(next) => next && next !== tag && onChoose(next)}
    />
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
function titleOf(value: unknown, shape: Shape, place: number, scenario: Scenario): string {
  const item = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const given = item.name ?? item.id;
  if (typeof given === "string" && given !== "") return given;
  const naming =
    shape.kind === "record" ? shape.fields.find((f) => shapeOf(f.schema).kind === "name") : undefined;
  const of = naming && shapeOf(naming.schema);
  const id = naming && item[naming.key];
  if (of?.kind !== "name" || typeof id !== "string") return words.item(place + 1);
  return namesOf(of.of, scenario).find((one) => one.value === id)?.label ?? id;
}

interface ItemsProps {
  path: string;
  label: string;
  name: string;
  item: Schema;
  required: boolean;
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
        const title = titleOf(value, shape, place, scenario);
        return (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
            key={place}
            path={`${path}[${place}]`}
            label={words.itemOf(label, title)}
            title={title}
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
          {words.addItem(label)}
        </Button>
      </div>
    </>
  );
}

interface ItemProps {
  path: string;
  label: string;
  title: string;
  remove: () => void;
  children: ReactNode;
}

function Item({ path, label, title, remove, children }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-label={label} className={classes.item} data-path={path}>
      <div className={classes.itemHead}>
        <span title={title}>{title}</span>
        <Remove label={label} remove={remove} />
      </div>
      {children}
    </div>
  );
}

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
