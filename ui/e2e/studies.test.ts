/** Studies beside the run: what the spread is owed to, and why a promise is missed. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWindow } from "./window";

const STUDY_MS = 240_000;

let window: AppWindow;
beforeAll(async () => {
  window = await AppWindow.open();
  await window.openDemo("harbour-pine");
});
afterAll(() => window?.close());

test(
  "the spread is split into what it is owed to",
  async () => {
    await window.run();
    await window.goTo("Results");
    await (await window.find(`//button[@data-testid="spread"][not(@disabled)]`)).click();
    const shares = await window.find(`//*[@data-testid="shares"]//tbody/tr`, STUDY_MS);
    expect(await shares.getText()).toMatch(/%/);
  },
  STUDY_MS,
);

test(
  "an interval that misses its promise says why",
  async () => {
    const missed = await window.driver.executeScript<boolean>(
      `const cells = [...document.querySelectorAll("main [role=gridcell]")];
     const share = (cell) => Number.parseFloat(/([\\d.]+)%$/.exec(cell.getAttribute("aria-label") ?? "")?.[1] ?? "100");
     const worst = cells.reduce((worst, cell) => (share(cell) < share(worst) ? cell : worst));
     worst.click();
     return share(worst) < 80;`,
    );
    expect(missed).toBe(true);
    await (await window.find(`//button[@data-testid="why"][not(@disabled)]`)).click();
    const sentence = await window.find(`//*[@data-testid="reasons"]//p[string-length() > 40]`, STUDY_MS);
    expect(await sentence.getText()).toMatch(/target|service level/i);
    await window.picture("e2e/reasons");
  },
  STUDY_MS,
);

test("what is new has no accessibility fault", async () => {
  expect(await window.accessibilityFaults()).toEqual([]);
});
