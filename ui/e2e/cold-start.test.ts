/** How long a person waits for the window: from the start of its process to the first picture of its page. */

import { expect, test } from "vitest";
import { APP, AppWindow } from "./window";

const STARTS = 5;

test("the window opens", async () => {
  const waits: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const window = await AppWindow.open("--demo", "follow-the-sun");
    waits.push((await firstPictureMs(window)) - (window.process()?.startedMs() ?? Number.NaN));
    await window.close();
  }
  waits.sort((a, b) => a - b);
  const median = waits[Math.floor(STARTS / 2)] ?? Number.NaN;
  const build = APP.includes("/release/") ? "release build" : "debug build";
  console.log(
    `cold start, ${build}: ${median.toFixed(0)} ms from process to first picture ` +
      `(median of ${STARTS}: ${waits.map((ms) => ms.toFixed(0)).join(", ")})`,
  );
  expect(median).toBeGreaterThan(0);
}, 120_000);

/** By the wall clock. */
function firstPictureMs(window: AppWindow): Promise<number> {
  return window.driver.executeScript(
    `const [paint] = performance.getEntriesByName("first-contentful-paint");
     return performance.timeOrigin + paint.startTime;`,
  );
}
