/** One switch for each risk: off takes it out of the scenario, on brings it back as it was. */

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { Disruption } from "../../bindings/Disruption";
import type { Scenario } from "../../bindings/Scenario";
import { recordedScenario, renderWithDocument } from "../../test/render";
import { RisksPage } from "./RisksPage";
import { disruptionSaid } from "./said";
import { RISKS } from "./switches";

const outage: Disruption = {
  name: "Typhoon",
  zone: "Asia/Manila",
  start: { date: "2026-10-20", time: "22:00" },
  end: { date: "2026-10-21", time: "04:00" },
  what: { site_down: { site: "manila", share: 0.8, failover: ["leeds_all"], failover_delay_min: 15 } },
};
const risky: Scenario = { ...recordedScenario, disruptions: [outage] };

describe("a switch", () => {
  it.each(RISKS.map((risk) => [risk.id, risk] as const))("brings %s back as it was", (_, risk) => {
    const pair: [string, string] = ["orders", "lost_cards"];
    const paired: Scenario = { ...risky, day_correlations: [{ queues: pair, rho: 0.5 }] };
    const before = RISKS.find(({ id }) => id === "forecast")?.on(paired, null) ?? paired;
    const off = risk.off(before);
    expect(risk.values(before).length).toBeGreaterThan(0);
    expect(risk.values(off)).toEqual([]);
    expect(risk.on(off, before)).toEqual(before);
  });

  it("turned on for the first time means something usual", () => {
    const [absence] = RISKS;
    expect(absence?.on(absence.off(recordedScenario), null).agent_groups[0]?.shrinkage).toEqual({
      absence_share: 0.05,
      activities_share: 0.06,
    });
  });

  it("keeps a disruption that is off, one step of undo each way", async () => {
    const { scenarioNow, document } = await renderWithDocument(<RisksPage />, risky);
    const user = userEvent.setup();
    const toggle = () => screen.getByRole("switch", { name: /^Typhoon: 80%/ });
    await user.click(toggle());
    expect(scenarioNow()).not.toHaveProperty("disruptions");
    expect(toggle()).not.toBeChecked();
    await user.click(toggle());
    expect(scenarioNow().disruptions).toEqual([outage]);
    expect(toggle()).toBeChecked();
    document.actions.undo();
    document.actions.undo();
    await waitFor(() => expect(screen.getAllByRole("switch", { name: /^Typhoon/ })).toHaveLength(1));
    expect(scenarioNow().disruptions).toEqual([outage]);
  });
});

it("says a disruption by the clock it is told by", () => {
  expect(disruptionSaid(outage, risky)).toMatch(
    /^Typhoon: 80% of the people of Manila cannot work, Leeds, all-rounders help out after 15 min, .*20.* 22:00 to .*21.* 04:00 \(Asia\/Manila\)\.$/,
  );
});

it("adds what can go wrong, and opens its settings", async () => {
  const { scenarioNow } = await renderWithDocument(<RisksPage />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Add a surge" }));
  expect(scenarioNow().disruptions).toMatchObject([{ what: { surge: { queues: ["orders"], factor: 1.5 } } }]);
  await user.click(screen.getByRole("button", { name: /^1.5 times the usual contacts in Orders/ }));
  expect(screen.getByRole("textbox", { name: "Factor" })).toHaveValue("1.5 ×");
});

it("has no accessibility findings", async () => {
  const { container } = await renderWithDocument(<RisksPage />, risky);
  const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(report.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
});
