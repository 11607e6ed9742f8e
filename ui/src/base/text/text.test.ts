/** The tables of words hold each other to account: every word in every language, nothing empty, nothing left out. */

import { describe, expect, it } from "vitest";
import json from "../../bindings/scenario.schema.json";
import { recordedCatalogue } from "../../bridge/recording/catalogue";
import { help } from "./de/help";
import { items, labels, variants } from "./de/settings";
import { tables } from "./index";
import { chooseLanguage, chosenLanguage, languageOf } from "./language";

type Say = (...given: unknown[]) => string;
type Leaf = string | Say;

/** Every word and sentence of a table with its path. */
function leaves(node: unknown, path = ""): [string, Leaf][] {
  if (typeof node === "string" || typeof node === "function") return [[path, node as Leaf]];
  return Object.entries(node as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** What stands nowhere on purpose: numbers without a unit. */
const MAY_BE_EMPTY = /^\.figures\.suffix\.(contacts|heads|money)$/;
/** Tables of what only another language has to say, and units of measures. */
const OWN = /^\.(measures|start\.summaries)\b/;

const english = leaves(tables.en);
const german = new Map(leaves(tables.de));

/** A sentence with marks for what it is given; a count stands where words hang on it. */
const said = (leaf: Leaf, given: (place: number) => unknown): string =>
  typeof leaf === "string" ? leaf : leaf(...Array.from({ length: leaf.length }, (_, place) => given(place)));

const marks = (place: number): string => `⟨${"abcdefgh"[place]}⟩`;

describe.each(Object.entries(tables))("the words in %s", (_, table) => {
  it("are never empty", () => {
    const empty = leaves(table).filter(
      ([path, leaf]) => said(leaf, marks) === "" && !MAY_BE_EMPTY.test(path),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });
});

describe("German", () => {
  it("has a word for every word of English, and no other", () => {
    const keys = (all: Iterable<string>) => [...all].filter((path) => !OWN.test(path)).sort();
    expect(keys(german.keys())).toEqual(keys(english.map(([path]) => path)));
  });

  it("leaves out nothing that a sentence is given", () => {
    const mute = english.flatMap(([path, leaf]) => {
      const translated = german.get(path);
      if (typeof leaf === "string" || translated === undefined || path.startsWith(".settings")) return [];
      const there = said(leaf, marks).toLowerCase();
      const here = said(translated, marks).toLowerCase();
      return ["a", "b", "c", "d", "e", "f"]
        .filter((mark) => there.includes(`⟨${mark}⟩`) && !here.includes(`⟨${mark}⟩`))
        .map((mark) => `${path} ${mark}`);
    });
    expect(mute).toEqual([]);
  });

  it("speaks of one thing as of one", () => {
    const { frame, grid, demand, fields, shifts, proof, study } = tables.de;
    expect(frame.run.blocked(1)).toBe("Erst ist 1 Fehler zu beheben");
    expect(frame.run.blocked(2)).toBe("Erst sind 2 Fehler zu beheben");
    expect(frame.findings.count.warning(1)).toBe("1 Warnung");
    expect(frame.findings.count.warning(3)).toBe("3 Warnungen");
    expect(grid.steps.paste(1)).toBe("1 Zelle einfügen");
    expect(grid.steps.paste(336)).toBe("336 Zellen einfügen");
    expect(demand.datesCount(1)).toBe("1 Tag");
    expect(fields.teams.total(1, "40")).toMatch(/^1 Kopf,/);
    expect(shifts.clock.bar("Früh", 22)).toBe("Früh · 22 Köpfe");
    expect(proof.counted.pass("1")).toBe("1 besteht");
    expect(proof.counted.pass("12")).toBe("12 bestehen");
    expect(study.doneOf("0", "1")).toBe("0 von 1 Replikation");
  });

  it("addresses nobody as Sie", () => {
    const addressed = [...german].filter(([, leaf]) =>
      /\b(Sie|Ihre?[nmrs]?) (haben|können|sind)\b|\bIhre?[nmrs]?\b/.test(said(leaf, marks)),
    );
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  it("has words for every measure that is recorded", () => {
    const without = recordedCatalogue.filter(({ key }) => !tables.de.measures[key]);
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it("says of every key and variant of a scenario what the model says, and what it takes where nothing is given", () => {
    const said = sentencesIn(json as Node);
    expect(said.filter((sentence) => !help[sentence])).toEqual([]);
    expect(Object.keys(help).filter((sentence) => !said.includes(sentence))).toEqual([]);
    const [unless, ohne] = [tables.en.settings.unless, tables.de.settings.unless];
    expect(said.filter((sentence) => sentence.includes(unless) !== help[sentence]?.includes(ohne))).toEqual(
      [],
    );
  });

  it("has a name for every key a scenario may hold", () => {
    const found = namesIn(json as Node);
    expect([...found.keys].filter((key) => !labels[key] && !keyed.has(key))).toEqual([]);
    expect([...found.tags].filter((tag) => !variants[tag] && !labels[tag] && !laws.has(tag))).toEqual([]);
    expect([...found.lists].filter((list) => !items[list])).toEqual([]);
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly Node[];
  readonly type?: unknown;
  readonly items?: Node;
  readonly $ref?: string;
  readonly description?: string;
}

/** What the model says of keys and variants, not of whole types, which no form shows. */
function sentencesIn(schema: Node): string[] {
  const inner = Object.values(schema).filter((one) => typeof one === "object" && one !== null);
  const own = [...Object.values(schema.properties ?? {}), ...(schema.oneOf ?? [])].map(
    (one) => one.description ?? "",
  );
  const all = [...own, ...inner.flatMap((one) => sentencesIn(one as Node))];
  return [...new Set(all.filter(Boolean).map((said) => said.replaceAll("\n", " ")))];
}

/** Edited by fields with words of their own. */
const laws = new Set(Object.keys(tables.de.fields.laws));
const keyed = new Set(Object.keys(tables.de.fields.parameters));

/** Whether the items of a list are forms: lists of names, days and numbers have a field of one line. */
const isOfRecords = (item: Node | undefined): boolean => {
  const name = item?.$ref?.split("/").at(-1) ?? "";
  const type = (json.$defs as Record<string, Node>)[name];
  return type?.properties !== undefined || type?.oneOf?.some((one) => one.properties) === true;
};

/** The keys, the tags of variants and the lists of records that occur in a schema. */
function namesIn(schema: Node) {
  const found = { keys: new Set<string>(), tags: new Set<string>(), lists: new Set<string>() };
  const walk = (node: unknown, inVariant: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    const one = node as Node;
    for (const [key, inner] of Object.entries(one.properties ?? {})) {
      (inVariant ? found.tags : found.keys).add(key);
      if (inner.type === "array" && isOfRecords(inner.items)) found.lists.add(key);
    }
    for (const tag of [...(one.enum ?? []), ...(one.const === undefined ? [] : [one.const])])
      found.tags.add(tag);
    for (const variant of one.oneOf ?? []) walkVariant(variant);
    for (const [key, inner] of Object.entries(node)) {
      if (key !== "oneOf" && typeof inner === "object") walk(inner, false);
    }
  };
  const walkVariant = (variant: Node): void => {
    walk({ ...variant, properties: undefined, oneOf: undefined }, false);
    for (const [tag, inner] of Object.entries(variant.properties ?? {})) {
      found.tags.add(tag);
      walk(inner, false);
    }
  };
  walk(schema, false);
  return found;
}

describe("the language", () => {
  it("is the system's where we speak it, else English", () => {
    expect(languageOf("system", ["de-AT", "en"])).toBe("de");
    expect(languageOf("system", ["de"])).toBe("de");
    expect(languageOf("system", ["fr-FR", "de"])).toBe("en");
    expect(languageOf("system", ["C"])).toBe("en");
    expect(languageOf("system", [])).toBe("en");
  });

  it("is the one that was chosen, whatever the system says", () => {
    expect(languageOf("en", ["de-DE"])).toBe("en");
    expect(languageOf("de", ["en-GB"])).toBe("de");
  });

  it("is kept for the next start, and what is no language is not one", () => {
    chooseLanguage("de");
    expect(chosenLanguage()).toBe("de");
    localStorage.setItem("shoreline.language", "tlh");
    expect(chosenLanguage()).toBe("system");
    localStorage.clear();
  });
});
