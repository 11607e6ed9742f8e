import { describe, expect, it } from "vitest";
import { recordedScenario as scenario } from "../bridge/recording/scenario";
import { firstValue, helpBeside, type Schema, type Shape, schemaOf, shapeOf, usualIn } from "./schema";

const TYPES = [
  "Queue",
  "AgentGroup",
  "Site",
  "Team",
  "Routing",
  "Automation",
  "People",
  "Disruption",
  "Fx",
  "Run",
];

const fieldOf = (type: string, key: string): Schema => {
  const shape = shapeOf(schemaOf(type));
  const field = shape.kind === "record" && shape.fields.find((one) => one.key === key);
  if (!field) throw new Error(`${type} has no ${key}`);
  return field.schema;
};
const kindOf = (type: string, key: string): Shape["kind"] => shapeOf(fieldOf(type, key)).kind;

describe("the shape of a setting", () => {
  it("is told by its type in the model", () => {
    expect(shapeOf(fieldOf("Transfer", "share"))).toEqual({ kind: "number", unit: "Share", whole: false });
    expect(shapeOf(fieldOf("Site", "seats"))).toEqual({ kind: "number", unit: null, whole: true });
    expect(shapeOf(fieldOf("Transfer", "to"))).toEqual({ kind: "name", of: "QueueId" });
    expect(shapeOf(fieldOf("AgentGroup", "dedicated_to"))).toEqual({ kind: "names", of: "ClientId" });
    expect(kindOf("Site", "residency")).toBe("words");
    expect(kindOf("Meeting", "days")).toBe("days");
    expect(kindOf("CallbackOffer", "scheduled")).toBe("law");
    expect(kindOf("Repeat", "same_agent")).toBe("switch");
    expect(kindOf("Campaign", "right_party_by_hour")).toBe("numbers");
    expect(kindOf("Bot", "id")).toBe("text");
  });

  it("is known for everything a scenario can say", () => {
    const seen = new Set<string>();
    const visit = (schema: Schema) => {
      if (schema.$ref && seen.has(schema.$ref)) return;
      if (schema.$ref) seen.add(schema.$ref);
      const shape = shapeOf(schema);
      if (shape.kind === "record") for (const field of shape.fields) visit(field.schema);
      if (shape.kind === "list") visit(shape.item);
      if (shape.kind === "variant") for (const { content } of shape.variants) if (content) visit(content);
    };
    visit(schemaOf("Scenario"));
    expect([...seen]).toEqual(
      expect.arrayContaining(["#/$defs/Condition", "#/$defs/Trouble", "#/$defs/Pacing"]),
    );
  });
});

describe("a first value", () => {
  it.each(TYPES)("of %s has every key that is needed", (type) => {
    const shape = shapeOf(schemaOf(type));
    const needed = shape.kind === "record" ? shape.fields.filter((f) => f.required).map((f) => f.key) : [];
    expect(Object.keys(firstValue(schemaOf(type), scenario) as object)).toEqual(needed);
  });

  it("calls things by names that exist", () => {
    expect(firstValue(fieldOf("DayCorrelation", "queues"), scenario)).toEqual(["orders", "lost_cards"]);
    expect(firstValue(fieldOf("Queue", "callback"), scenario)).toMatchObject({ queue: "orders" });
  });
});

it("finds what the model takes when nothing is given in the model's own words", () => {
  expect(usualIn("Attempts in all; 5 when not given.")).toBe("5");
  expect(usualIn("What is left is harder. 0.5 when not given.")).toBe("0.5");
  expect(usualIn("How it is guessed; `expected_delay` when not given.")).toBe("expected_delay");
  expect(usualIn("The unresolved.")).toBeUndefined();
  expect(helpBeside("Attempts in all; 5 when not given.")).toBe("Attempts in all.");
  expect(helpBeside("What is left is harder. 0.5 when not given.")).toBe("What is left is harder.");
  expect(helpBeside("1 is served first; 1 when not given. Compared after level.")).toBe(
    "1 is served first. Compared after level.",
  );
});
