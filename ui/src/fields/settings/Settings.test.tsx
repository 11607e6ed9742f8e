/** Settings that follow the schema: each kind of thing has a field, and what it writes is what the model reads. */

import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../bindings/Scenario";
import { recordedScenario, renderWithDocument } from "../../test/render";
import { Settings } from "./Settings";

const person = userEvent.setup();

const queue = (scenario: Scenario) => scenario.queues[0];

async function choose(label: string, option: string) {
  await person.click(screen.getByRole("combobox", { name: label }));
  await person.click(await screen.findByRole("option", { name: option, hidden: true }));
}

describe("a block that is not there", () => {
  it("is added with all it needs, and taken away again without a trace", async () => {
    const { scenarioNow } = await renderWithDocument(
      <Settings path="queues[0]" type="Queue" only={["callback"]} />,
    );
    await person.click(screen.getByRole("button", { name: "Add callback" }));
    expect(queue(scenarioNow())?.callback).toEqual({ over_s: 60, accept_share: 0.1, queue: "orders" });
    await person.click(screen.getByRole("button", { name: "Remove Callback" }));
    expect(queue(scenarioNow())).toEqual(recordedScenario.queues[0]);
  });

  it("is one step of undo", async () => {
    const { scenarioNow, document } = await renderWithDocument(
      <Settings path="queues[0]" type="Queue" only={["backlog"]} />,
    );
    await person.click(screen.getByRole("button", { name: "Add backlog at the start" }));
    document.actions.undo();
    expect(scenarioNow()).toBe(recordedScenario);
  });
});

describe("one of several things", () => {
  it("brings the fields of what is chosen", async () => {
    const transfers = [{ to: "lost_cards", share: 0.1, how: { warm: { conference_s: 30 } } }];
    const scenario = {
      ...recordedScenario,
      queues: [{ ...recordedScenario.queues[0], transfers }],
    } as Scenario;
    const { scenarioNow } = await renderWithDocument(
      <Settings path="queues[0]" type="Queue" only={["transfers"]} />,
      scenario,
    );
    expect(screen.getByRole("textbox", { name: "Conference" })).toHaveValue("30 s");
    await choose("How: kind", "Delayed");
    expect(queue(scenarioNow())?.transfers?.[0]?.how).toEqual({
      delayed: { delay: { exponential: { mean_s: 300 } } },
    });
    await choose("How: kind", "Cold");
    expect(queue(scenarioNow())?.transfers?.[0]?.how).toBe("cold");
  });

  it("may hold another of its own kind", async () => {
    const routing = {
      overflow: [
        {
          queue: "orders",
          stages: [{ after_s: 30, when: { not: { queue_over: 5 } }, to_queue: "lost_cards" }],
        },
      ],
    };
    const { scenarioNow } = await renderWithDocument(<Settings path="routing" type="Routing" />, {
      ...recordedScenario,
      routing,
    });
    const over = screen.getByRole("textbox", { name: "Queue over" });
    await person.clear(over);
    await person.type(over, "12");
    expect(scenarioNow().routing?.overflow?.[0]?.stages[0]?.when).toEqual({ not: { queue_over: 12 } });
  });
});

describe("a list", () => {
  it("grows by items with ids of their own, and is gone with its last one", async () => {
    const { scenarioNow } = await renderWithDocument(
      <Settings path="automation" type="Automation" only={["bots"]} />,
    );
    await person.click(screen.getByRole("button", { name: "Add bots" }));
    await person.click(screen.getByRole("button", { name: "Add a bot" }));
    expect(scenarioNow().automation?.bots?.map(({ id }) => id)).toEqual(["bot", "bot_2"]);
    await person.click(screen.getByRole("button", { name: "Remove Bots: bot_2" }));
    await person.click(screen.getByRole("button", { name: "Remove Bots: bot" }));
    expect(scenarioNow().automation).not.toHaveProperty("bots");
  });

  it("calls its items by the names of what they speak of", async () => {
    await renderWithDocument(<Settings path="routing" type="Routing" only={["agent_choice"]} />, {
      ...recordedScenario,
      routing: { agent_choice: [{ queue: "orders", rule: "random" }] },
    });
    expect(screen.getByRole("group", { name: "Agent choice: Orders and delivery" })).toBeInTheDocument();
  });
});

describe("a finding", () => {
  it("stands at the setting it speaks of", async () => {
    const sites = [{ id: "leeds", zone: "Europe/London", cost: { currency: "GBP", seat_month: -1 } }];
    await renderWithDocument(
      <Settings path="sites[0]" type="Site" only={["cost"]} />,
      { ...recordedScenario, sites } as Scenario,
      {
        check: () => [{ severity: "error", path: "sites[0].cost.seat_month", message: "It is below zero." }],
      },
    );
    expect(screen.getByRole("textbox", { name: "Cost of a seat and month" })).toHaveAccessibleDescription(
      /It is below zero/,
    );
  });
});
