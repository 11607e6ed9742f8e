/** The window as a German-speaking planner sees it. */

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

// Before any module reads it: the language is chosen at start.
vi.hoisted(() => localStorage.setItem("shoreline.language", "de"));

import { formatChange, formatDate, formatDuration, formatValue, locale, weekDayName } from "../base/format";
import { DateField } from "../fields";
import { openDocument, renderWithDocument } from "../test/render";
import { Shell } from "./Shell";

it("speaks German from the rail to the answer", async () => {
  await renderWithDocument(<Shell />);
  const rail = screen.getByRole("navigation", { name: "Ansichten" });
  for (const name of [
    "Szenario",
    "Aufkommen",
    "Warteschlangen & Ziele",
    "Schichten",
    "Ergebnisse",
    "Vergleich",
  ]) {
    expect(within(rail).getByText(name)).toBeInTheDocument();
  }
  await userEvent.click(screen.getByRole("button", { name: "Starten" }));
  expect(await screen.findByText("Abbruchquote")).toBeInTheDocument();
});

it("writes numbers, units and dates as German does", () => {
  expect(locale).toBe("de-DE");
  expect(formatValue(0.888, "share")).toBe("88,8\u00a0%");
  expect(formatChange(-0.012, "share")).toBe("−1,2\u00a0PP");
  expect(formatValue(1234.5, "seconds")).toBe("1.234,5\u00a0s");
  expect(formatDuration(185)).toBe("3\u00a0min 05\u00a0s");
  expect(weekDayName(2, "long")).toBe("Mittwoch");
  expect(formatDate("2026-10-25")).toMatch(/^So\., 25\. Okt\. 2026$/);
});

it("names measures in German wherever the catalogue is shown", async () => {
  const { document } = await openDocument();
  const { catalogue } = document.store.getState();
  expect(catalogue.find(({ key }) => key === "occupancy")).toMatchObject({
    name: "Auslastung",
    formula: "Bearbeitung / (Bearbeitung + verfügbar)",
  });
});

it("reads a date as it writes it", async () => {
  const { scenarioNow } = await renderWithDocument(<DateField path="horizon.start" label="Erster Tag" />);
  const field = screen.getByLabelText("Erster Tag");
  await userEvent.clear(field);
  await userEvent.type(field, "5.3.2027");
  await userEvent.tab();
  expect(scenarioNow().horizon.start).toBe("2027-03-05");
});
