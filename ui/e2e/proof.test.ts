/** The proof: no scenario is needed to hold the engine against theory and see what became of it. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWindow } from "./window";

const PROOF_MS = 180_000;

describe.each(["light", "dark"] as const)("in %s colours", (scheme) => {
  let window: AppWindow;
  beforeAll(async () => {
    window = await AppWindow.open();
    await window.wears(scheme);
  });
  afterAll(() => window?.close());

  test("the start page leads to it, with nothing open", async () => {
    await window.press("Is it right? See the proof");
    await window.find(`//main[@aria-label="Proof"]//input[@type="checkbox" and @value="EB"]`);
    await window.picture(`e2e/proof-start-${scheme}`);
    expect(await window.accessibilityFaults()).toEqual([]);
  });

  test(
    "Erlang B is proved: every case has a verdict, and the picture is drawn",
    async () => {
      await window.press("None");
      await (await window.find(`//main//input[@type="checkbox" and @value="EB"]`)).click();
      await (await window.find(`//button[@data-testid="prove"][not(@disabled)]`)).click();
      await window.find(`//main//button[@data-testid="prove"]`, PROOF_MS);
      const said = await window.text("[data-testid=cases]");
      for (const id of ["EB-01", "EB-03", "EB-05"]) expect(said).toContain(id);
      expect(said).not.toMatch(/differ|doubtful|could not/);
      expect(await window.drawn("[data-testid=together] canvas")).toBe(true);
      await (await window.find(`//tbody[@data-case="EB-03"]//button[@aria-expanded]`)).click();
      await window.picture(`e2e/proof-answers-${scheme}`);
      expect(await window.accessibilityFaults()).toEqual([]);
    },
    PROOF_MS,
  );

  test("a case opens as a scenario like any other, and the proof is still there", async () => {
    await window.press("Open as scenario");
    await window.find(`//main[@aria-label="Demand"]`);
    await window.goTo("Proof");
    expect(await window.text("[data-testid=cases]")).toContain("EB-05");
  });

  test(
    "a scenario that was run stands beside the formulas, with the reasons why they differ",
    async () => {
      await window.goHome();
      await window.openDemo("harbour-pine");
      await window.run();
      await window.goTo("Proof");
      const said = await window.sees("beside", /Service level.*%.*%.*% ± /);
      expect(said).toMatch(/Erlang C.*Erlang A.*Why they differ/);
      await window
        .find(`//*[@data-testid="beside"]//button[@aria-expanded="false"]`)
        .then((more) => more.click());
      await window.driver.executeScript(
        "document.querySelector('[data-testid=beside]').scrollIntoView({ block: 'center' })",
      );
      await window.picture(`e2e/proof-beside-${scheme}`);
      expect(await window.accessibilityFaults()).toEqual([]);
    },
    PROOF_MS,
  );
});
