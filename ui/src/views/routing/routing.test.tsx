/** Who serves whom as arrows and as sentences, and the map by keyboard. */

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../bindings/Condition";
import type { Scenario } from "../../bindings/Scenario";
import { bigScenario } from "../../test/big";
import { recordedScenario, renderWithDocument } from "../../test/render";
import { groupOrder, linksOf } from "./links";
import { RoutingPage } from "./RoutingPage";
import { conditionSaid, otherRules, queueRule } from "./sentences";

const staged: Scenario = {
  ...recordedScenario,
  routing: {
    overflow: [
      {
        queue: "lost_cards",
        stages: [
          { after_s: 0, groups: [{ group: "manila_cards", rank: 1 }] },
          {
            after_s: 30,
            when: { queue_over: 5 },
            groups: [{ group: "leeds_all", rank: 2 }],
            to_queue: "orders",
          },
        ],
      },
    ],
    reserves: [{ group: "leeds_all", keep: 1, for: ["orders"] }],
    splits: [{ queue: "orders", parts: [{ share: 0.7, groups: ["leeds_all"] }] }],
  },
  trunk_groups: [{ id: "main", name: "Main lines", lines: 60, queues: ["orders", "lost_cards"] }],
};

describe("the arrows", () => {
  it("follow skills and their levels where a queue has no stages", () => {
    expect(linksOf(recordedScenario)).toMatchObject([
      { queue: "orders", to: { group: "leeds_all" }, afterS: 0, rank: 1 },
      { queue: "lost_cards", to: { group: "leeds_all" }, rank: 2 },
      { queue: "lost_cards", to: { group: "manila_cards" }, rank: 1 },
    ]);
  });

  it("follow stages where it has, with their delay, condition and the queue it moves to", () => {
    const links = linksOf(staged).filter(({ queue }) => queue === "lost_cards");
    expect(links).toMatchObject([
      { to: { group: "manila_cards" }, afterS: 0 },
      { to: { group: "leeds_all" }, afterS: 30, rank: 2, when: { queue_over: 5 } },
      { to: { queue: "orders" }, afterS: 30 },
    ]);
  });

  it("bear the share of a queue that is dealt out", () => {
    expect(linksOf(staged).find(({ queue }) => queue === "orders")).toMatchObject({ share: 0.7 });
  });

  it("cross little: groups stand in the order of the queues they serve", () => {
    const big = bigScenario();
    const order = groupOrder(big, linksOf(big));
    expect(order.slice(1, 4)).toEqual(["group-2", "group-3", "group-4"]);
    expect([...order].sort()).toEqual(big.agent_groups.map(({ id }) => id).sort());
  });
});

describe("the rules in words", () => {
  it("say stages one after another", () => {
    expect(queueRule("lost_cards", staged).said).toBe(
      "Lost and stolen cards, round the clock: At once Manila, cards serves it. After 30 s, if more than 5 contacts wait, Leeds, all-rounders joins and the contact moves to Orders and delivery.",
    );
  });

  it("say who comes first by level, and that nobody serves a queue", () => {
    expect(queueRule("lost_cards", recordedScenario).said).toMatch(
      /: Manila, cards serves it\. Where none of these is free, Leeds, all-rounders does\.$/,
    );
    const nobody = { ...recordedScenario, agent_groups: [] };
    expect(queueRule("orders", nobody).said).toBe("Orders and delivery: nobody serves it.");
  });

  it("nest conditions", () => {
    const condition: Condition = {
      all: [
        { clock: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" } },
        { not: { any: [{ site_down: "leeds" }, { idle_over: { groups: ["leeds_all"], agents: 3 } }] } },
      ],
    };
    expect(conditionSaid(condition, staged)).toBe(
      "it is Mon–Fri 09:00–17:00 by the client's clock and it is not so that Leeds is down or more than 3 agents of Leeds, all-rounders are idle",
    );
  });

  it("say reserves, shares and lines, each with the place where it is edited", () => {
    expect(otherRules(staged).map(({ path, said }) => [path, said])).toEqual([
      ["routing.reserves[0]", "Leeds, all-rounders: 1 idle agent is kept free for Orders and delivery."],
      ["routing.splits[0]", "Orders and delivery: of its contacts 70% belong to Leeds, all-rounders."],
      [
        "trunk_groups[0]",
        "Main lines: 60 lines for all contacts of Orders and delivery and Lost and stolen cards, round the clock, waiting or talking.",
      ],
    ]);
  });
});

describe("the map", () => {
  it("says the rule of the queue that has the focus, and gives it stages", async () => {
    const { scenarioNow } = await renderWithDocument(<RoutingPage />);
    const user = userEvent.setup();
    const queues = within(screen.getByRole("list", { name: "Queues" }));
    await user.click(queues.getByRole("button", { name: "Orders and delivery" }));
    expect(screen.getByText(/^Orders and delivery: Leeds, all-rounders serves it\.$/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Give it stages" }));
    expect(scenarioNow().routing?.overflow).toEqual([
      { queue: "orders", stages: [{ after_s: 0, groups: [{ group: "leeds_all" }] }] },
    ]);
  });

  it("keeps what answers the filter and what it is linked to", async () => {
    await renderWithDocument(<RoutingPage />, bigScenario());
    const user = userEvent.setup();
    await user.type(screen.getByRole("textbox", { name: "Filter queues and groups" }), "(4)");
    const names = (list: string) =>
      within(screen.getByRole("list", { name: list })).getAllByRole("button").length;
    expect([names("Queues"), names("Groups")]).toEqual([1, 2]);
  });

  it("has no accessibility findings", async () => {
    const { container } = await renderWithDocument(<RoutingPage />, staged);
    const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(report.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  });
});
