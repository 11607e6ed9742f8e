/** A comparison as a person meets it: what to compare with, the differences, and which of them are clear. */

import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { edits } from "../../document";
import { renderWithDocument } from "../../test/render";
import { ComparePage } from "./ComparePage";

const person = userEvent.setup();

async function choose(label: string, option: string) {
  await person.click(screen.getByRole("combobox", { name: label }));
  await person.click(await screen.findByRole("option", { name: option, hidden: true }));
}

async function compareWithSaved(heads: number, options?: { runMs: number }) {
  const opened = await renderWithDocument(<ComparePage />, undefined, options);
  const path = "queues[0].demand.profile.contacts_per_day";
  act(() => opened.document.actions.edit("demand", (scenario) => edits.setField(scenario, path, heads)));
  await choose("Compare with", "This scenario as last saved");
  await person.click(screen.getByRole("button", { name: "Compare" }));
  return opened;
}

describe("a comparison", () => {
  it("teaches what to do until something is compared", async () => {
    await renderWithDocument(<ComparePage />);
    expect(screen.getByRole("heading", { name: "Nothing compared yet" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Compare" })).toBeDisabled();
  });

  it("shows both figures and the difference, and says whether it is clear", async () => {
    await compareWithSaved(2500);
    const offered = (await screen.findByRole("rowheader", { name: "Offered" })).closest("tr") as HTMLElement;
    expect(within(offered).getAllByRole("cell")[2]).toHaveTextContent(/^\+/);
    const levels = screen.getByRole("rowheader", { name: "Service level" }).closest("tr");
    expect(levels).toHaveTextContent(/worse|no clear difference/);
  });

  it("leaves out what is not clear when asked to", async () => {
    await compareWithSaved(1900);
    await screen.findByRole("rowheader", { name: "Offered" });
    await person.click(screen.getByRole("switch", { name: "Clear differences only" }));
    expect(screen.getByText("No measure differs clearly.")).toBeInTheDocument();
  });

  it("can be stopped while it is made", async () => {
    await compareWithSaved(2500, { runMs: 5_000 });
    await person.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/Stopped early/)).toBeInTheDocument();
  });
});
