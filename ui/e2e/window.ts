/** The real desktop window, driven by WebKitWebDriver itself: no proxy in between, and nothing mocked. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import axe from "axe-core";
import { Builder, By, Capabilities, Key, type WebDriver, type WebElement } from "selenium-webdriver";
import { windowTitles } from "./display";
import { childOf } from "./processes";

export const APP =
  process.env.SHORELINE_APP ?? resolve(import.meta.dirname, "../../target/debug/shoreline-desktop");

/** A folder for pictures, out of version control. */
export const PICTURES = resolve(import.meta.dirname, "../../target");

const SOON_MS = 15_000;

const WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export class AppWindow {
  /** Chosen in a file dialog by the next command that asks; empty is Cancel. */
  private readonly pick: string;

  private constructor(
    readonly driver: WebDriver,
    private readonly server: ChildProcess,
    /** Where this window keeps its files. */
    readonly folder: string,
    /** Gone when it closes, unless another window goes on with it. */
    private readonly kept: boolean,
    /** What tells its files from those of the desktop. */
    readonly environment: Record<string, string>,
  ) {
    this.pick = pickFile(folder);
  }

  /** Opens a window with the arguments of a command line. */
  static open(...args: string[]): Promise<AppWindow> {
    return AppWindow.start(mkdtempSync(join(tmpdir(), "shoreline-window-")), false, NO_BUS, args);
  }

  /** Opens a window on a folder that outlives it: the next finds there what this one left. */
  static in(folder: string, ...given: (string | { bus: string })[]): Promise<AppWindow> {
    const args = given.filter((one) => typeof one === "string");
    const [other] = given.filter((one) => typeof one === "object");
    return AppWindow.start(folder, true, other?.bus ?? NO_BUS, args);
  }

  private static async start(folder: string, kept: boolean, bus: string, args: string[]): Promise<AppWindow> {
    const port = await freePort();
    const environment = environmentIn(folder, bus);
    const server = startDriver(port, environment);
    await until(`WebKitWebDriver answers`, () => answers(port));
    const wanted = new Capabilities();
    wanted.setBrowserName("wry");
    wanted.set("webkitgtk:browserOptions", { binary: APP, args });
    const at = `http://127.0.0.1:${port}/`;
    try {
      const driver = await new Builder().withCapabilities(wanted).usingServer(at).build();
      const window = new AppWindow(driver, server, folder, kept, environment);
      await window.sees("ready", /./);
      return window;
    } catch (error) {
      server.kill();
      throw error;
    }
  }

  /** The texts of unsaved work in the folder where it is kept. */
  keptAside(folder: string): string[] {
    try {
      const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
      return names.map((name) => readFileSync(join(folder, name), "utf8"));
    } catch {
      return [];
    }
  }

  /** Lets the pointer rest on every chart, so that what a chart says of a point is shown. */
  async hoverOverCharts() {
    for (const canvas of await this.driver.findElements(By.css("canvas"))) {
      await this.driver
        .actions()
        .move({ origin: canvas })
        .perform()
        .catch(() => undefined);
    }
  }

  async close() {
    // Not by asking: a window with unsaved work would not go.
    this.process()?.kill();
    await this.driver.quit().catch(() => undefined);
    this.server.kill();
    // The window may still be writing its last file.
    if (!this.kept) rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  /** What the next file dialog answers, native ones being out of a driver's reach; empty is Cancel. */
  willPick(path: string) {
    writeFileSync(this.pick, path);
  }

  /** The text of an element, `""` where there is none. Not `getText()`: WebKitWebDriver calls text in boxes that
   * hide their overflow invisible, and answers `""`. */
  text(selector: string): Promise<string> {
    return this.driver.executeScript(
      "return document.querySelector(arguments[0])?.textContent ?? ''",
      selector,
    );
  }

  /** Waits until an element says something, and gives what it says. */
  async sees(testId: string, wanted: RegExp, ms = SOON_MS): Promise<string> {
    let said = "";
    await until(
      () => `${testId} says ${wanted}; it says "${said}"`,
      async () => {
        said = await this.text(`[data-testid=${testId}]`);
        return wanted.test(said);
      },
      ms,
    );
    return said;
  }

  /** Waits until an element is there. */
  async find(xpath: string, ms = SOON_MS): Promise<WebElement> {
    let found: WebElement | undefined;
    await until(
      `there is ${xpath}`,
      async () => {
        [found] = await this.driver.findElements(By.xpath(xpath));
        return found !== undefined;
      },
      ms,
    );
    return found as WebElement;
  }

  /** Presses a button by its name, as a screen reader would say it. */
  async press(name: string) {
    const named = `(normalize-space()="${name}" or @aria-label="${name}")`;
    const found = `//*[self::button or @role="button" or @role="menuitem"][${named}][not(@disabled)]`;
    await this.standsStill(await this.find(found));
    await (await this.find(found)).click();
  }

  /** Waits until an element has stopped moving: a click on a dialog that is still coming in would miss it. */
  private async standsStill(element: WebElement) {
    let before = "";
    await until("what is to be clicked stands still", async () => {
      const place = await this.driver.executeScript<string>(
        "return JSON.stringify(arguments[0].getBoundingClientRect())",
        element,
      );
      const still = place === before;
      before = place;
      return still;
    });
  }

  /** Waits until no dialog is before the page, not even one that fades. */
  async dialogsAreGone() {
    await until("no dialog is there", () =>
      this.driver.executeScript<boolean>(
        `return !document.querySelector("[role=dialog], .mantine-Modal-overlay")`,
      ),
    );
  }

  /** Goes to a view by its name on the rail. */
  async goTo(view: string) {
    await (await this.find(`//nav//button[.//span[normalize-space()="${view}"]]`)).click();
    const shown = await this.find(`//main[@aria-label="${view}"]`);
    const words = await this.driver.executeScript<string>("return arguments[0].textContent", shown);
    // The page that stands in for a broken view would pass every check of names and contrast.
    if (words.includes("stopped working")) throw new Error(`${view} is broken: ${words}`);
  }

  /** Opens a demo from the start page. */
  async openDemo(id: string) {
    await (await this.find(`//button[@data-demo="${id}"]`)).click();
  }

  /** The demos the start page offers. */
  demos(): Promise<string[]> {
    return this.driver.executeScript(
      "return [...document.querySelectorAll('button[data-demo]')].map((button) => button.dataset.demo)",
    );
  }

  /** Goes to the start page. */
  async goHome() {
    await (await this.find(`//header//button[contains(., "Shoreline")]`)).click();
  }

  /** Whether something is to be seen on a canvas. */
  drawn(selector: string): Promise<boolean> {
    return this.driver.executeScript(
      `const canvas = document.querySelector(arguments[0]);
       const { width, height } = canvas ?? { width: 0, height: 0 };
       return width > 0 && canvas.getContext("2d").getImageData(0, 0, width, height).data.some((byte) => byte > 0);`,
      selector,
    );
  }

  /** Chooses from the list beside a view. */
  async choose(item: string) {
    await (await this.find(`//aside//button[starts-with(normalize-space(), "${item}")]`)).click();
  }

  /** Types a value over the one in a field. */
  async fill(field: WebElement, value: string | number) {
    await field.click();
    // One call each: what follows a chord in the same call is lost.
    for (const keys of [Key.chord(Key.CONTROL, "a"), String(value), Key.TAB]) await field.sendKeys(keys);
  }

  /** The field of a place in the scenario document. */
  field(path: string): Promise<WebElement> {
    return this.find(`//input[@data-path="${path}"]`);
  }

  /** Waits until a message in the corner says this. */
  async told(wanted: RegExp) {
    let said = "";
    await until(
      () => `a message says ${wanted}; they say "${said}"`,
      async () => {
        said = await this.driver.executeScript(
          "return [...document.querySelectorAll('[role=alert]')].map((e) => e.textContent).join(' / ')",
        );
        return wanted.test(said);
      },
    );
  }

  /** Runs the scenario to the end. */
  async run(ms = 120_000) {
    // In one breath: a run that an edit began may put its own button there meanwhile.
    await until("the scenario can be run", () =>
      this.driver.executeScript<boolean>(
        `const run = document.querySelector("[data-testid=run]:not([disabled])"); run?.click(); return run !== null;`,
      ),
    );
    await this.sees("status", /replications/, ms);
  }

  /** A figure of the answer strip as a number: `87.3%` is 87.3. */
  async figure(measure: string): Promise<number> {
    const said = await this.text(`[data-testid=answer] [data-measure=${measure}] > :nth-child(2)`);
    const value = Number.parseFloat(said.replaceAll(",", ""));
    if (Number.isNaN(value)) throw new Error(`the answer has no ${measure}: "${said}"`);
    return value;
  }

  /** Waits until the window's title is this, as the desktop sees it. */
  async titleIs(wanted: string) {
    let titles: string[] = [];
    await until(
      () => `a window is titled "${wanted}"; there are ${JSON.stringify(titles)}`,
      async () => {
        titles = await windowTitles();
        return titles.includes(wanted);
      },
    );
  }

  /** Presses the button for colours until the page wears these. */
  async wears(scheme: "light" | "dark") {
    const worn = `return document.documentElement.dataset.mantineColorScheme === arguments[0] &&
      localStorage.getItem("mantine-color-scheme-value") === arguments[0]`;
    while (!(await this.driver.executeScript(worn, scheme))) {
      await (await this.find(`//header//button[contains(@aria-label, "olours")]`)).click();
    }
  }

  /** The window's own process, while there is one. */
  process() {
    return childOf(this.server.pid);
  }

  /** Everything an accessibility checker holds against what is on the screen now. */
  async accessibilityFaults(): Promise<string[]> {
    await this.driver.manage().setTimeouts({ script: 30_000 });
    await this.driver.executeScript(axe.source);
    return this.driver.executeAsyncScript<string[]>(
      `const done = arguments[arguments.length - 1];
       axe.run(document, { runOnly: arguments[0], resultTypes: ["violations"] }).then(
         ({ violations }) => done(violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | "))),
         (error) => done([String(error)]));`,
      WCAG_2_2_AA,
    );
  }

  /** A picture of the page, as `target/<name>.png`. */
  async picture(name: string) {
    const path = join(PICTURES, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    // WebKitWebDriver waits for the page's next frame, which a page at rest never draws: give it something to draw.
    await this.driver.executeScript(
      `const speck = document.body.appendChild(document.createElement("i"));
       speck.style.cssText = "position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:.01;background:#888";
       const blink = setInterval(() => { speck.style.left = speck.style.left === "1px" ? "0" : "1px"; }, 30);
       setTimeout(() => { clearInterval(blink); speck.remove(); }, 1_000);`,
    );
    writeFileSync(path, await this.driver.takeScreenshot(), "base64");
  }
}

/** Polls: a test that sleeps is slow on a fast machine and fails on a slow one. */
export async function until(
  what: string | (() => string),
  holds: () => Promise<boolean> | boolean,
  ms = SOON_MS,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`Not within ${ms / 1000} s: ${typeof what === "string" ? what : what()}`);
    await new Promise((next) => setTimeout(next, 30));
  }
}

/** A bus that is not there: windows of tests do not find each other, nor the one on the desktop. */
const NO_BUS = "unix:path=/nonexistent";

/** Where a window keeps its files and what it is told about the machine. */
const environmentIn = (folder: string, bus: string): Record<string, string> => ({
  // The window offers itself to the driver.
  TAURI_AUTOMATION: "true",
  TAURI_WEBVIEW_AUTOMATION: "true",
  GDK_BACKEND: "x11",
  // The same pixels with and without a graphics card, and 150 MB less.
  WEBKIT_DISABLE_DMABUF_RENDERER: "1",
  // The language that once left the window blank.
  LANG: "C",
  LC_ALL: "C",
  XDG_DATA_HOME: join(folder, "data"),
  XDG_CONFIG_HOME: join(folder, "config"),
  XDG_CACHE_HOME: join(folder, "cache"),
  SHORELINE_PICK: pickFile(folder),
  DBUS_SESSION_BUS_ADDRESS: bus,
});

function startDriver(port: number, environment: Record<string, string>): ChildProcess {
  return spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: process.env.E2E_LOG ? "inherit" : "ignore",
    env: { ...process.env, ...environment },
  });
}

const pickFile = (folder: string) => join(folder, "pick");

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A scenario that ships, as its file says it. */
export const scenarioText = (id: string) =>
  readFileSync(resolve(import.meta.dirname, `../../scenarios/${id}.shoreline`), "utf8");
