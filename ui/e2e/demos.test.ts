/** Every demo of the start page, as a newcomer meets it: it opens without an error, runs, and shows its results. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWindow } from "./window";

/** Each runs its whole horizon as often as its file says. */
const A_RUN_MS = 300_000;

let window: AppWindow;
beforeAll(async () => {
  window = await AppWindow.open();
});
afterAll(() => window?.close());

test(
  "every demo opens, runs and shows results",
  async () => {
    await window.find("//button[@data-demo]");
    const demos = await window.demos();
    expect(demos.length).toBeGreaterThanOrEqual(3);
    for (const id of demos) {
      await window.openDemo(id);
      await window.run(A_RUN_MS);
      await window.goTo("Results");
      await window.find(`//section[starts-with(@aria-label, "Key figures")]/button`);
      const cells = await window.find(`//main//*[@role="grid"]//*[@role="gridcell"]`);
      expect(await cells.getAttribute("aria-label"), `${id} has no map`).toBeTruthy();
      await window.picture(`e2e/demo-${id}`);
      await window.goHome();
    }
  },
  12 * A_RUN_MS,
);

test("every view of every demo can be looked at", async () => {
  for (const id of await window.demos()) {
    await window.openDemo(id);
    await window.find(`//button[@data-testid="run"][not(@disabled)]`);
    for (const view of ["Scenario", "Demand", "Queues & targets", "People", "Shifts", "Routing", "Risks"]) {
      await window.goTo(view);
    }
    await window.goHome();
  }
}, 300_000);
