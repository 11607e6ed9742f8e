/** Results are questioned: an interval, a range, waits, queues side by side; in a scenario as big as they come. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { By, Key } from "selenium-webdriver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bigFile } from "./big";
import { AppWindow } from "./window";

const A_RUN_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "shoreline-big-"));
let window: AppWindow;
beforeAll(async () => {
  window = await AppWindow.open(bigFile(folder, { replications: 5 }));
  await window.run(A_RUN_MS);
  await window.goTo("Results");
}, A_RUN_MS);
afterAll(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The hour that occurs twice on the last day has two columns of its own. */
const cell = (row: number, column: number) =>
  window.find(`//main//td[@role="gridcell"][@data-row="${row}"][@data-column="${column}"]`);

const crumb = () =>
  window
    .find(`//nav[@aria-label="Where you look"]//*[@aria-current="location"]`)
    .then((here) => here.getText());

test("an interval says what became of its contacts, in each of forty queues", async () => {
  await (await cell(0, 22)).click();
  const aside = `//aside[@aria-label="The chosen interval"]`;
  await window.find(`${aside}//tbody/tr[40]/td[contains(., "±")]`);
  expect(await crumb()).toMatch(/19.*10:00–10:30/);
  await window.picture("e2e/question-interval");
});

test("arrows go to the next interval, Escape leads back", async () => {
  await (await cell(0, 22)).sendKeys(Key.ARROW_RIGHT);
  expect(await crumb()).toMatch(/10:30–11:00/);
  await (await cell(0, 23)).sendKeys(Key.ESCAPE);
  expect(await crumb()).toBe("Whole horizon");
});

test("a range is swept, looked at alone, and left again", async () => {
  const [from, to] = [await cell(0, 20), await cell(0, 27)];
  await window.driver.actions().move({ origin: from }).press().move({ origin: to }).release().perform();
  expect(await crumb()).toMatch(/19.*, 09:00–13:00/);
  await window.picture("e2e/question-range");
  await window.press("Whole horizon");
  expect(await crumb()).toBe("Whole horizon");
});

test("waits and queues side by side are drawn", async () => {
  expect(await window.drawn(`[data-testid="waits"] canvas`)).toBe(true);
  const many = await window.driver.findElements(By.css(`[data-testid="multiples"] li svg`));
  expect(many).toHaveLength(12);
});

test("nothing of it is out of reach, light or dark", async () => {
  for (const scheme of ["light", "dark"] as const) {
    await window.wears(scheme);
    expect(await window.accessibilityFaults()).toEqual([]);
  }
});
