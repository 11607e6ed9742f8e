/** Every view, in light and dark, before an accessibility checker: names, roles, contrast, order. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWindow } from "./window";

const VIEWS = [
  "Scenario",
  "Demand",
  "Queues & targets",
  "People",
  "Shifts",
  "Routing",
  "Risks",
  "Results",
  "Compare",
  "Proof",
];

describe.each(["light", "dark"] as const)("in %s colours", (scheme) => {
  let window: AppWindow;
  beforeAll(async () => {
    window = await AppWindow.open();
    await window.wears(scheme);
  });
  afterAll(() => window?.close());

  test("the start page has no accessibility fault", async () => {
    await window.find(`//button[@data-demo="follow-the-sun"]`);
    await window.picture(`e2e/start-${scheme}`);
    expect(await window.accessibilityFaults()).toEqual([]);
  });

  test("a demo opens and runs", async () => {
    await window.openDemo("follow-the-sun");
    await window.run();
    expect(await window.figure("service_level")).toBeGreaterThan(0);
  });

  test.each(VIEWS)("%s has no accessibility fault", async (view) => {
    await window.goTo(view);
    await window.picture(`e2e/${view.toLowerCase().replaceAll(/\W+/g, "-")}-${scheme}`);
    expect(await window.accessibilityFaults()).toEqual([]);
  });
});
