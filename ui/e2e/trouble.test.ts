/** What goes wrong around a window: broken files, places that cannot be written, work not saved. */

import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { askToClose } from "./display";
import { AppWindow, until } from "./window";

const FIRST_TEAM = "agent_groups[0].staffing.roster.teams[0].heads";

let window: AppWindow;
afterEach(() => window?.close());

/** A window with a change that is not on disk. */
async function withUnsavedWork() {
  window = await AppWindow.open("--demo", "follow-the-sun");
  await window.goTo("People");
  await window.fill(await window.field(FIRST_TEAM), 7);
  await window.titleIs("● Follow the sun — Shoreline");
}

const workIsThere = async () => {
  await window.titleIs("● Follow the sun — Shoreline");
  expect(await (await window.field(FIRST_TEAM)).getAttribute("value")).toBe("7");
};

test("a broken file says where it is broken, and the work stays", async () => {
  await withUnsavedWork();
  const broken = join(window.folder, "broken.shoreline");
  writeFileSync(broken, '{\n  "version": 1,\n  "name": "Half a scen');
  window.willPick(broken);
  await window.press("Open");
  await window.press("Don't save");
  await window.told(/Line 3, column \d+: /);
  await workIsThere();
});

test("a file that the window was started with and that is gone is named", async () => {
  window = await AppWindow.open("/nowhere/plan.shoreline");
  await window.told(/There is no file \/nowhere\/plan\.shoreline/);
  await window.find(`//button[@data-demo="follow-the-sun"]`);
});

test("a place that cannot be written is named, and the work stays", async () => {
  await withUnsavedWork();
  window.willPick(join(window.folder, "gone", "plan.shoreline"));
  await window.press("Save");
  await window.told(/plan\.shoreline cannot be written: .* Save in another folder/);
  await workIsThere();
});

test("a file deleted while it is open is written again", async () => {
  await withUnsavedWork();
  const plan = join(window.folder, "plan.shoreline");
  window.willPick(plan);
  await window.press("Save");
  await window.titleIs("Follow the sun — Shoreline");
  rmSync(plan);
  await window.fill(await window.field(FIRST_TEAM), 8);
  await window.press("Save");
  await window.titleIs("Follow the sun — Shoreline");
  expect(existsSync(plan)).toBe(true);
});

test("the window does not close over unsaved work until it may", async () => {
  await withUnsavedWork();
  await askToClose(/Follow the sun/);
  await window.find(`//*[@role="dialog"]//*[normalize-space()="Save your changes?"]`);
  await window.press("Cancel");
  await workIsThere();
  await askToClose(/Follow the sun/);
  // The window may be gone before it can answer that the button was pressed.
  await window.press("Don't save").catch(() => undefined);
  await until("the window is gone", () => window.process() === undefined);
});

test("the window closes at once when everything is saved", async () => {
  window = await AppWindow.open("--demo", "follow-the-sun");
  await window.titleIs("Follow the sun — Shoreline");
  await askToClose(/Follow the sun/);
  await until("the window is gone", () => window.process() === undefined);
});

test("a page that cannot be drawn says why instead of staying blank", async () => {
  window = await AppWindow.open();
  await window.driver.executeScript(
    `document.getElementById("root").replaceChildren();
     setTimeout(() => { throw new Error("the page is torn"); });`,
  );
  await window.told(/the page is torn/);
});
