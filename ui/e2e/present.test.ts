/** Present: from the start page to three options before an audience, step by step, and on a second screen. */

import { afterEach, expect, test } from "vitest";
import { AppWindow, until } from "./window";

const TWO_MINUTES = 120_000;
const STUDY_MS = 240_000;

let window: AppWindow;
afterEach(() => window?.close());

const key = (name: string) => window.driver.actions().sendKeys(name).perform();
const [RIGHT, PAGE_UP, ESCAPE, F5] = ["\uE014", "\uE00E", "\uE00C", "\uE035"] as const;

const stepShown = () =>
  window.driver.executeScript<string | null>(
    "return document.querySelector('[data-testid=stage]')?.dataset.step ?? null",
  );
const isAt = (step: number) =>
  until(`step ${step} is shown`, async () => (await stepShown()) === String(step));

/** As large as a projector, where the display has room. */
async function sized() {
  await window.driver.manage().window().setRect({ width: 1600, height: 1000 });
}

test(
  "from the start page, three options stand before an audience within two minutes",
  async () => {
    window = await AppWindow.open();
    await sized();
    const began = Date.now();
    await (await window.find(`//button[@data-set="night"]`)).click();
    await window.sees("in-words", /points/, STUDY_MS);
    await (await window.find(`//button[@data-testid="present"]`)).click();
    await window.sees("stage", /1 of 5/);
    await window.sees("stage-answer", /%\s*±/, STUDY_MS);
    await key("4");
    await window.sees("in-words", /points/);
    expect(Date.now() - began).toBeLessThan(TWO_MINUTES);
    expect(await window.text("header")).not.toMatch(/Save/);
    for (const scheme of ["light", "dark"] as const) {
      await dressed(scheme);
      for (const step of [1, 2, 3, 4, 5]) {
        await key(String(step));
        await isAt(step);
        await until("the day is there", async () => !/once more/.test(await window.text("main")));
        await window.picture(`present/${scheme}-${step}`);
        expect(await window.accessibilityFaults()).toEqual([]);
      }
    }
    expect(await window.text("[data-testid=stage]")).not.toMatch(/Cost per contact/);
    await key(PAGE_UP);
    await isAt(4);
    await key("b");
    await window.find(`//*[@data-testid="black"]`);
    await key("b");
    await key("1");
    await key(RIGHT);
    await isAt(2);
    await key(ESCAPE);
    await window.find(`//nav[@aria-label="Views"]`);
    await window.find(`//main[@aria-label="Compare"]`);
  },
  2 * STUDY_MS,
);

/** The colours without the header's button, which is not on the stage. */
const dressed = (scheme: "light" | "dark") =>
  window.driver.executeScript("document.documentElement.dataset.mantineColorScheme = arguments[0]", scheme);

test(
  "a view is saved as a step and travels in the file",
  async () => {
    window = await AppWindow.open("--demo", "harbour-pine");
    await sized();
    await window.run();
    await window.goTo("Results");
    await window.press("More ways to present");
    await window.press("Save this view as a step");
    const title = await window.find(`//input[@aria-label="Title of step 1"]`);
    await window.fill(title, "Monday at ten");
    await window.picture("present/steps");
    expect(await window.accessibilityFaults()).toEqual([]);
    await key(F5);
    await window.sees("stage", /Monday at ten/);
    await key(ESCAPE);
    window.willPick(`${window.folder}/talk.shoreline`);
    await window.press("Save as");
    await window.titleIs("Harbour & Pine retail 80/20 — Shoreline");
    const kept = await import("node:fs").then(({ readFileSync }) =>
      readFileSync(`${window.folder}/talk.shoreline`, "utf8"),
    );
    expect(JSON.parse(kept).presentation.steps).toEqual([{ title: "Monday at ten", view: "results" }]);
  },
  STUDY_MS,
);

test(
  "a second screen shows the steps and the answer, and may do nothing else",
  async () => {
    window = await AppWindow.open("--demo", "follow-the-sun");
    await sized();
    await window.run();
    const main = await window.driver.getWindowHandle();
    await window.press("More ways to present");
    await window.press("Show on a second screen");
    await window.sees("note", /Promise: 80%/);
    const other = await secondWindow(main);
    await window.driver.switchTo().window(other);
    await window.sees("stage-answer", /%\s*±/);
    await window.picture("present/audience");
    expect(await window.text("body")).not.toMatch(/Ask them to guess/);
    expect(await ask("open_file", { path: "/etc/hostname" })).toMatch(/only shows/);
    expect(await ask("pick_save", { suggested: "a" })).toMatch(/only shows/);
    expect(await ask("run_scenario", {})).toMatch(/only shows/);
    const before = await window.text("[data-testid=stage-answer] [data-measure=service_level]");

    await window.driver.switchTo().window(main);
    await window.press("Next step");
    await window.sees("note", /Point at 00:00/);
    await window.picture("present/speaker");
    await window.goTo("People");
    await window.fill(await window.field("agent_groups[0].staffing.roster.teams[0].heads"), 25);
    await window.run();
    await window.press("Previous step");
    await window.driver.switchTo().window(other);
    await isAt(1);
    await until("the answer has moved", async () => {
      const now = await window.text("[data-testid=stage-answer] [data-measure=service_level]");
      return now !== "" && now !== before;
    });

    // The window goes while the driver still waits for its answer.
    await key(ESCAPE).catch(() => undefined);
    await until(
      "the second window is gone",
      async () => (await window.driver.getAllWindowHandles()).length === 1,
    );
    await window.driver.switchTo().window(main);
    await until(
      "this window presents no longer",
      async () => (await window.text("[data-testid=speaker]")) === "",
    );
  },
  STUDY_MS,
);

async function secondWindow(main: string): Promise<string> {
  let other: string | undefined;
  await until("there is a second window", async () => {
    other = (await window.driver.getAllWindowHandles()).find((handle) => handle !== main);
    return other !== undefined;
  });
  return other as string;
}

const ask = (command: string, given: object) =>
  window.driver.executeAsyncScript<string>(
    `const done = arguments[arguments.length - 1];
     window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(
       () => done("done"), (failure) => done(failure.message ?? String(failure)));`,
    command,
    given,
  );
