/** What becomes of work when the window ends without a word, when two launches meet, when a file changes underneath. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { afterEach, expect, test } from "vitest";
import { clickThenPress, KEYS } from "./display";
import { APP, AppWindow, scenarioText, until } from "./window";

const FIRST_TEAM = "agent_groups[0].staffing.roster.teams[0].heads";
const ASIDE_MS = 5_000;

let window: AppWindow;
let folder: string | undefined;
afterEach(async () => {
  await window?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

/** A folder that outlives a window, as a home does. */
function home() {
  folder = mkdtempSync(join(tmpdir(), "shoreline-home-"));
  return folder;
}

/** A scenario on disk. */
function planIn(place: string) {
  const plan = join(place, "plan.shoreline");
  writeFileSync(plan, scenarioText("follow-the-sun"));
  return plan;
}

const heads = async () => (await window.field(FIRST_TEAM)).getAttribute("value");

async function change(value: number) {
  await window.goTo("People");
  await window.fill(await window.field(FIRST_TEAM), value);
  await window.titleIs("● Follow the sun — Shoreline");
}

/** Waits until the work is aside, then ends the process as a power cut would. */
async function kill(place: string, wanted: RegExp) {
  const aside = join(place, "data/org.shoreline.planner/recovery");
  await until(
    "the work is kept aside",
    () => window.keptAside(aside).some((text) => wanted.test(text)),
    ASIDE_MS,
  );
  window.process()?.kill();
  await until("the window is gone", () => window.process() === undefined);
  await window.close();
}

test("a window that is killed loses nothing, and its file is as it was left", async () => {
  const place = home();
  const plan = planIn(place);
  const before = readFileSync(plan, "utf8");
  window = await AppWindow.in(place, plan);
  await change(7);
  await kill(place, /"heads":7\b/);
  expect(readFileSync(plan, "utf8")).toBe(before);

  window = await AppWindow.in(place);
  await window.find(`//*[@role="dialog"]//*[normalize-space()="Work that was not saved"]`);
  await window.picture("manners/recovered");
  expect(await window.accessibilityFaults()).toEqual([]);
  await window.press("Restore Follow the sun");
  await window.dialogsAreGone();
  await window.titleIs("● Follow the sun — Shoreline");
  await window.goTo("People");
  expect(await heads()).toBe("7");
  await window.press("Save");
  await window.titleIs("Follow the sun — Shoreline");
  expect(readFileSync(plan, "utf8")).not.toBe(before);
  const aside = join(place, "data/org.shoreline.planner/recovery");
  await until("what is saved is no longer aside", () => window.keptAside(aside).length === 0);
});

test("work on a file that somebody changed meanwhile says so, and saving asks", async () => {
  const place = home();
  const plan = planIn(place);
  window = await AppWindow.in(place, plan);
  await change(11);
  await kill(place, /"heads":11\b/);
  const theirs = readFileSync(plan, "utf8").replace('"Follow the sun"', '"Theirs"');
  writeFileSync(plan, theirs);

  window = await AppWindow.in(place);
  await window.find(`//*[@role="dialog"]//*[contains(., "changed by somebody else since")]`);
  await window.press("Restore Follow the sun");
  await window.dialogsAreGone();
  await window.titleIs("● Follow the sun — Shoreline");
  await window.press("Save");
  await window.find(`//*[@role="dialog"]//*[normalize-space()="Replace what somebody else saved?"]`);
  await window.press("Cancel");
  await window.dialogsAreGone();
  expect(readFileSync(plan, "utf8")).toBe(theirs);
  await window.press("Save");
  await window.press("Replace");
  await window.titleIs("Follow the sun — Shoreline");
  expect(readFileSync(plan, "utf8")).not.toBe(theirs);
});

test("what is decided later is offered again", async () => {
  const place = home();
  window = await AppWindow.in(place, "--demo", "follow-the-sun");
  await change(5);
  await kill(place, /"heads":5\b/);
  for (let start = 0; start < 2; start += 1) {
    window = await AppWindow.in(place);
    await window.press("Decide later");
    await window.close();
  }
  window = await AppWindow.in(place);
  await window.press("Discard Follow the sun");
  await window.press("Discard for good");
  await window.close();
  window = await AppWindow.in(place);
  expect(await window.text("[role=dialog]")).toBe("");
});

test("a key does what it says once, whoever hears it first", async () => {
  window = await AppWindow.open("--demo", "follow-the-sun");
  await window.goTo("People");
  const second = "agent_groups[0].staffing.roster.teams[1].heads";
  await window.fill(await window.field(FIRST_TEAM), 13);
  await window.fill(await window.field(second), 17);
  await window.driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();
  await until(
    "the last step is undone",
    async () => (await (await window.field(second)).getAttribute("value")) !== "17",
  );
  await window.driver.actions().keyDown(Key.ALT).sendKeys("1").keyUp(Key.ALT).perform();
  await window.find(`//main[@aria-label="Scenario"]`);
  await window.goTo("People");
  expect(await heads()).toBe("13");
});

test("what is chosen in the native menu is done", async () => {
  window = await AppWindow.open();
  // "File" is the first word of the bar; "New scenario" is the first line below it.
  await clickThenPress(20, 12, [KEYS.down, KEYS.enter]);
  await window.titleIs("My contact centre — Shoreline");
});

test("the page is given no file that nobody chose", async () => {
  window = await AppWindow.open();
  const stranger = join(window.folder, "stranger.shoreline");
  writeFileSync(stranger, scenarioText("follow-the-sun"));
  const ask = (command: string, given: object) =>
    window.driver.executeAsyncScript<string>(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(
         () => done("done"), (failure) => done(failure.message ?? String(failure)));`,
      command,
      given,
    );
  expect(await ask("open_file", { path: stranger })).toMatch(/was not chosen in this window/);
  expect(await ask("save_file", { path: stranger, scenario: {}, over: null })).toMatch(/was not chosen/);
  expect(await ask("export_csv", { run: 1, folder: window.folder })).toMatch(/was not chosen/);
  expect(await ask("plugin:dialog|open", {})).toMatch(/not allowed/);
  expect(await ask("plugin:window|close", {})).toMatch(/not allowed/);
});

test("a second launch brings its file to the first window", async () => {
  const bus = await sessionBus();
  try {
    const place = home();
    const plan = planIn(place);
    window = await AppWindow.in(place, { bus: bus.address });
    await window.find(`//button[@data-demo="follow-the-sun"]`);
    const again = spawn(APP, [plan], {
      env: { ...process.env, ...window.environment, DBUS_SESSION_BUS_ADDRESS: bus.address },
    });
    const code = await new Promise((gone) => again.on("exit", gone));
    expect(code).toBe(0);
    await window.titleIs("Follow the sun — Shoreline");
  } finally {
    bus.daemon.kill();
  }
});

/** A message bus of this test's own: on the desktop's, a window that happens to be open would answer. */
async function sessionBus(): Promise<{ daemon: ChildProcess; address: string }> {
  const daemon = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"]);
  let said = "";
  daemon.stdout.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  await until("the bus says where it is", () => said.includes("\n"));
  return { daemon, address: said.trim() };
}

test("a scenario from a stranger is shown as it is written and runs nothing", async () => {
  const place = home();
  const hostile = join(place, "hostile.shoreline");
  const script = `<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>`;
  const scenario = JSON.parse(scenarioText("follow-the-sun"));
  for (const key of ["queues", "agent_groups", "sites", "clients"]) {
    for (const item of scenario[key] ?? []) item.name = `${script} ${item.id}`;
  }
  scenario.name = script;
  scenario.notes = script;
  writeFileSync(hostile, JSON.stringify(scenario));
  window = await AppWindow.in(place, hostile);
  await window.run();
  for (const view of [
    "Demand",
    "Queues & targets",
    "People",
    "Shifts",
    "Routing",
    "Risks",
    "Results",
    "Compare",
  ]) {
    await window.goTo(view);
    await window.hoverOverCharts();
  }
  const found = await window.driver.executeScript<{ hacked: unknown; images: number; scripts: number }>(
    `return { hacked: window.hacked ?? null, images: document.querySelectorAll("img").length,
       scripts: [...document.querySelectorAll("script")].filter((s) => s.textContent.includes("hacked")).length }`,
  );
  expect(found).toEqual({ hacked: null, images: 0, scripts: 0 });
  // Neither was anything of our own page refused: the policy is as strict as the page bears.
  const log = join(place, "data/org.shoreline.planner/logs/shoreline.log");
  expect(existsSync(log) ? readFileSync(log, "utf8") : "").not.toMatch(/page: /);
  const styled = await window.driver.executeScript(
    `const style = document.createElement("style");
     style.textContent = "body { opacity: 0.5 }";
     document.head.append(style);
     return getComputedStyle(document.body).opacity`,
  );
  expect(styled).toBe("1");
  await until("the refusal is logged", () => readFileSync(log, "utf8").includes("refused by style-src"));
});
