/** A week comes from a spreadsheet into the window: pasted, undone, staffed and answered. */

import { By } from "selenium-webdriver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWindow } from "./window";

const CELL = (row: number, column: number) => `td[data-row="${row}"][data-column="${column}"]`;

/** What Excel would put on the clipboard: dates of one week across, times down, decimals with commas, lines with CRLF. */
function week(): string {
  const dates = ["19", "20", "21", "22", "23", "24", "25"].map((day) => `${day}.10.2026`);
  const times = Array.from({ length: 48 }, (_, slot) => {
    const time = `${String(Math.floor(slot / 2)).padStart(2, "0")}:${slot % 2 ? "30" : "00"}`;
    return [time, ...dates.map((_, day) => `${slot >= 16 && slot < 40 ? 100 + day : 0},5`)].join("\t");
  });
  return `${["", ...dates].join("\t")}\r\n${times.join("\r\n")}\r\n`;
}

describe("a week of volumes", () => {
  let window: AppWindow;
  beforeAll(async () => {
    window = await AppWindow.open("--demo", "harbour-pine");
    await window.goTo("Demand");
    await (await window.find(`//label[normalize-space()="Intervals"]`)).click();
    await window.find(`//td[@data-row="23"][@data-column="6"]`);
  });
  afterAll(() => window?.close());

  const paste = (text: string, row: number, column: number) =>
    window.driver.executeScript(
      `const cell = document.querySelector(arguments[0]);
       cell.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, button: 0 }));
       cell.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
       const clipboardData = new DataTransfer();
       clipboardData.setData("text/plain", arguments[1]);
       cell.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));`,
      CELL(row, column),
      text,
    );

  test("lands on its weekdays in one step, wherever it was pasted, and brings its half hours", async () => {
    const before = await window.text(CELL(16, 0));
    await paste(week(), 20, 3);
    await expect.poll(() => window.text(CELL(16, 0))).toBe("100.5");
    expect(await window.text(CELL(39, 6))).toBe("106.5");
    await window.press("Undo: Paste a week");
    await expect.poll(() => window.text(CELL(16, 0))).toBe(before);
    await window.press("Redo: Paste a week");
    await expect.poll(() => window.text(CELL(16, 0))).toBe("100.5");
    await window.picture("e2e/pasted-week");
  });

  test("marks a cell that is no number and takes the rest", async () => {
    await paste("7\t8\nclosed\t9", 16, 0);
    await expect.poll(() => window.text(CELL(17, 1))).toBe("9");
    const marked = await window.driver.findElement(By.css(CELL(17, 0)));
    expect(await marked.getAttribute("title")).toBe("“closed” is not a number: what was here stays.");
    expect(await marked.getText()).toBe("100.5");
  });

  test("is answered", async () => {
    await window.run();
    expect(await window.figure("offered")).toBeGreaterThan(10_000);
  });
});
