/** A day played again: chosen, played, pulled about, and looked at in light and dark. */

import { By, Key } from "selenium-webdriver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWindow, until } from "./window";

let window: AppWindow;
beforeAll(async () => {
  window = await AppWindow.open("--demo", "follow-the-sun");
  await window.run(240_000);
  await window.goTo("Wallboard");
}, 300_000);
afterAll(() => window?.close());

const clock = () => window.text("[data-testid=wall-clock]");
const press = (...keys: string[]) => window.driver.findElement(By.css("body")).sendKeys(...keys);

test("the day worth a look is shown, and which replication it is", async () => {
  await window.sees("wallboard", /Replication \d+ of 50, seed 2026: one possible day, not the average/);
  await window.sees("wall-clock", /^\d\d:\d\d:\d\d$/);
  expect(await window.accessibilityFaults()).toEqual([]);
});

test("space plays and stops, and the clock of the client runs", async () => {
  const before = await clock();
  await press(" ");
  await until("the clock moves", async () => (await clock()) !== before);
  await window.sees("play", /Pause/);
  await press(" ");
  await window.sees("play", /Play/);
  const stopped = await clock();
  await press(Key.ARROW_RIGHT);
  await until("an arrow moves it by a minute", async () => (await clock()) !== stopped);
});

test("the line is pulled to a time, and counts are those of that time", async () => {
  const track = await window.find(`//*[@data-testid="track"]`);
  const { width } = await track.getRect();
  const at = (share: number) =>
    window.driver
      .actions()
      .move({ origin: track, x: Math.round(width * (share - 0.5)), y: 0 })
      .click()
      .perform();
  await at(0.25);
  const offered = async () => Number((await window.text("[data-testid=wall-offered]")).replaceAll(",", ""));
  const early = await offered();
  await at(0.75);
  await until("more contacts have come", async () => (await offered()) > early);
});

test("the board fills the screen, its keys go on working, and escape leaves", async () => {
  await press("f");
  await window.find(`//*[@data-testid="wallboard"][@data-full]`);
  await press("[");
  await window.picture("e2e/wallboard-full");
  expect(await window.accessibilityFaults()).toEqual([]);
  await press(Key.ESCAPE);
  await window.find(`//*[@data-testid="wallboard"][not(@data-full)]`);
});

test("it is to be looked at in light and dark", async () => {
  for (const scheme of ["light", "dark"] as const) {
    await window.wears(scheme);
    await window.picture(`e2e/wallboard-${scheme}`);
  }
});
