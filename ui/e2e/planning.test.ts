/** What a planner does in the window, from the first click to the saved plan. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWindow, scenarioText, until } from "./window";

const NIGHT_TEAM = "agent_groups[2].staffing.roster.teams[0].heads";

describe("a planner", () => {
  let window: AppWindow;
  let before: number;
  let plan: string;
  beforeAll(async () => {
    window = await AppWindow.open();
    plan = join(window.folder, "plan.shoreline");
  });
  afterAll(() => window?.close());

  test("opens a demo and runs it", async () => {
    await window.openDemo("follow-the-sun");
    await window.run();
    before = await window.figure("service_level");
    expect(before).toBeGreaterThan(50);
  });

  test("takes people off the night team and sees the service level fall", async () => {
    await window.goTo("People");
    await window.choose("Manila care");
    await window.fill(await window.field(NIGHT_TEAM), 1);
    await until("the answer follows by itself", async () => {
      return (await window.figure("service_level")) < before - 1;
    });
    expect(await window.text("[data-testid=answer] [data-verdict]")).toMatch(/worse/);
    await window.picture("e2e/people");
  });

  test("saves the plan where the dialog says", async () => {
    window.willPick(plan);
    await window.press("Save");
    await window.titleIs("Follow the sun — Shoreline");
    expect(JSON.parse(readFileSync(plan, "utf8")).agent_groups[2].staffing.roster.teams[0].heads).toBe(1);
  });

  test("finds the change again after opening the file", async () => {
    await window.goHome();
    await window.openDemo("harbour-pine");
    await window.titleIs("Harbour & Pine retail 80/20 — Shoreline");
    window.willPick(plan);
    await window.press("Open");
    await window.titleIs("Follow the sun — Shoreline");
    await window.goTo("People");
    await window.choose("Manila care");
    expect(await (await window.field(NIGHT_TEAM)).getAttribute("value")).toBe("1");
  });
});

test("a long run stops when asked, and what is done is kept", async () => {
  const window = await AppWindow.open();
  try {
    const long = join(window.folder, "long.shoreline");
    writeFileSync(long, scenarioText("follow-the-sun").replace('"replications": 50', '"replications": 2000'));
    window.willPick(long);
    await window.press("Open");
    await (await window.find(`//button[@data-testid="run"][not(@disabled)]`)).click();
    await window.sees("status", /^[1-9]\d* of 2,000/);
    await (await window.find(`//button[@data-testid="cancel"]`)).click();
    await window.sees("status", /^Stopped after \d+ replications/, 5_000);
    expect(await window.figure("service_level")).toBeGreaterThan(50);
  } finally {
    await window.close();
  }
});
