/** Hire classes week by week, and moved on their axis. */

import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Scenario } from "../../bindings/Scenario";
import type { Team } from "../../bindings/Team";
import { recordedScenario, renderWithDocument } from "../../test/render";
import { RampTab } from "./RampTab";
import { axisOf, classesOf, rampOf, withClass } from "./ramp";

const HORIZON = { start: "2027-01-04", days: 84, zone: "UTC" };
const hired = { on: "2027-01-04", training_weeks: 3, nesting_weeks: 2, nesting_share: 0.6 };

const withTeams = (teams: Team[], ability?: AgentGroup["ability"]): Scenario => ({
  ...recordedScenario,
  horizon: HORIZON,
  agent_groups: recordedScenario.agent_groups.slice(1).map((group) => ({
    ...group,
    staffing: { roster: { teams } },
    ...(ability ? { ability } : {}),
  })),
});

const ramp = (scenario: Scenario) => {
  const classes = classesOf(scenario, null);
  return rampOf(axisOf(scenario.horizon, classes), classes, scenario.horizon);
};

describe("a class", () => {
  it("is one however many shifts it works", () => {
    const of = { name: "First", hired };
    const teams = [
      { ...of, shift: "early", heads: 4 },
      { ...of, shift: "late", heads: 6 },
      { shift: "late", heads: 5 },
    ];
    expect(classesOf(withTeams(teams), null).map(({ name, heads, teams: at }) => [name, heads, at])).toEqual([
      ["First", 10, [0, 1]],
      ["Manila, cards", 5, [2]],
    ]);
  });

  it("learns, nests and is practised", () => {
    const weeks = ramp(withTeams([{ name: "First", shift: "early", heads: 10, hired }]));
    expect(weeks).toHaveLength(12);
    expect(weeks[2]).toEqual({ classroom: 10, nesting: 0, practised: 0, worth: 0 });
    expect(weeks[3]).toEqual({ classroom: 0, nesting: 10, practised: 0, worth: 6 });
    expect(weeks[5]).toEqual({ classroom: 0, nesting: 0, practised: 10, worth: 10 });
  });

  it("thins by the share who leave in a month of 30.4 days", () => {
    const attrition = [{ from_month: 0, monthly_share: 0.1 }];
    const weeks = ramp(withTeams([{ shift: "early", heads: 100 }], { attrition }));
    expect(weeks[0]?.practised).toBe(100);
    expect(weeks[10]?.practised).toBeCloseTo(100 * 0.9 ** (70 / (365.25 / 12)), 9);
  });

  it("is as slow as its learning says", () => {
    const learning = { start_factor: 2, weeks: 4 };
    const start = { on: "2027-01-04" };
    const weeks = ramp(withTeams([{ shift: "early", heads: 8, hired: start }], { learning }));
    expect(weeks[0]?.worth).toBeCloseTo(4, 9);
    expect(weeks[4]?.worth).toBeCloseTo(8 / (1 + Math.exp(-1)), 9);
  });

  it("is added to a roster, hired as the window opens", () => {
    const before = withTeams([{ shift: "late", heads: 5 }]);
    const [group] = withClass(before, "manila_cards", "Class 1").agent_groups;
    expect(group?.staffing).toMatchObject({
      roster: { teams: [{ heads: 5 }, { name: "Class 1", shift: "late", hired: { on: "2027-01-04" } }] },
    });
  });
});

it("is moved by a week with an arrow key, all its teams at once", async () => {
  const of = { name: "First", hired };
  const { scenarioNow, document } = await renderWithDocument(
    <RampTab />,
    withTeams([
      { ...of, shift: "early", heads: 4 },
      { ...of, shift: "late", heads: 6 },
    ]),
  );
  fireEvent.keyDown(screen.getByRole("button", { name: /^First, 10 heads, hired/ }), { key: "ArrowRight" });
  const days = () =>
    scenarioNow().agent_groups.flatMap(({ staffing }) =>
      "roster" in staffing ? staffing.roster.teams.map((team) => team.hired?.on) : [],
    );
  expect(days()).toEqual(["2027-01-11", "2027-01-11"]);
  document.actions.undo();
  expect(days()).toEqual(["2027-01-04", "2027-01-04"]);
});
