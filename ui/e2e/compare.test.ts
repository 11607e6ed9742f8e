/** Compare options: from the start page to three options side by side, and an option of one's own beside them. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWindow } from "./window";

/** Three options are to stand there within two minutes of the start page, on a slow machine too. */
const TWO_MINUTES = 120_000;
const STUDY_MS = 240_000;

let window: AppWindow;
beforeAll(async () => {
  window = await AppWindow.open();
});
afterAll(() => window?.close());

const options = () =>
  window.driver.executeScript<string[]>(
    "return [...document.querySelectorAll('[data-option] input')].map((field) => field.value)",
  );

test.each(["night", "overflow"])(
  "the set %s is compared at once",
  async (set) => {
    await (await window.find(`//button[@data-set="${set}"]`)).click();
    await window.sees("in-words", /answers [\d.]+ ± [\d.]+ points/, STUDY_MS);
    await window.goHome();
  },
  STUDY_MS,
);

test(
  "from the start page, three options stand side by side in words, within two minutes",
  async () => {
    const began = Date.now();
    await (await window.find(`//button[@data-set="peak"]`)).click();
    const said = await window.sees("in-words", /10% more contacts and people/, STUDY_MS);
    expect(Date.now() - began).toBeLessThan(TWO_MINUTES);
    expect(said).toMatch(/10% more contacts answers [\d.]+ ± [\d.]+ points fewer within 20 s/);
    expect(await options()).toHaveLength(3);
    await window.picture("e2e/compare");
  },
  STUDY_MS,
);

test(
  "the scenario is kept as an option, and what is edited next is held against it",
  async () => {
    await (await window.find(`//button[@data-testid="add-option"]`)).click();
    await (await window.find(`//*[@role="menuitem"][contains(., "Keep the scenario")]`)).click();
    expect(await options()).toHaveLength(4);
    await window.goTo("Queues & targets");
    await window.fill(await window.field("queues[0].service_level.answer_within_s"), 60);
    await window.goTo("Compare");
    await window.find(`//p[contains(., "has changed since")]`);
    await (await window.find(`//button[@data-testid="compare"][not(@disabled)]`)).click();
    const now = await window.find(
      `//*[@data-testid="differences"]//tr[@data-measure="service_level"]/td[2][contains(., "better")]`,
      STUDY_MS,
    );
    expect(await now.getText()).toMatch(/\+\d.* pts ± /);
  },
  STUDY_MS,
);

test("a chart is copied as a picture", async () => {
  await (
    await window.find(`//section[@aria-label="Cost beside service"]//button[@data-testid="copy-picture"]`)
  ).click();
  await window.find(`//button[@data-testid="copy-picture"][@aria-label="Copied"]`);
});

test("options side by side have no accessibility fault, light or dark", async () => {
  for (const scheme of ["light", "dark"] as const) {
    await window.wears(scheme);
    expect(await window.accessibilityFaults()).toEqual([]);
  }
  await window.picture("e2e/compare-dark");
});
