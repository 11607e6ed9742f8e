/** The proof as a person meets it: choose, run, read verdicts, stop, and open the scenario of a case; and the open
 * scenario beside the formulas. */

import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Queue } from "../../bindings/Queue";
import { recordedScenario, renderWithDocument } from "../../test/render";
import { ProofPage } from "./ProofPage";

// jsdom draws no canvas; the charts are seen in the window's own tests.
vi.mock("../../charts/Chart", () => ({
  Chart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const person = userEvent.setup();
const family = (name: RegExp) => screen.findByRole("checkbox", { name });
const run = () => person.click(screen.getByTestId("prove"));

describe("the proof", () => {
  it("teaches what to do, with what planners ask first already chosen", async () => {
    await renderWithDocument(<ProofPage />);
    expect(await family(/Erlang B/)).toBeChecked();
    expect(await family(/Blending/)).not.toBeChecked();
    expect(screen.getByRole("heading", { name: "Nothing proved yet" })).toBeInTheDocument();
    expect(screen.getByText(/^3 cases chosen/)).toBeInTheDocument();
  });

  it("asks for nothing where nothing is chosen", async () => {
    await renderWithDocument(<ProofPage />);
    await family(/Erlang B/);
    await person.click(screen.getByRole("button", { name: "None" }));
    expect(screen.getByTestId("prove")).toBeDisabled();
  });

  it("shows theory, simulation, difference and verdict of each case, in words", async () => {
    await renderWithDocument(<ProofPage />);
    await family(/Erlang B/);
    await run();
    const passing = (await screen.findByText("EB-01")).closest("tr") as HTMLElement;
    expect(passing).toHaveTextContent(/33\.333%.*33\.317% ± 0\.082.*−0\.017 pts.*−0\.40.*all 2 pass/);
    const coarse = (await screen.findByText("EC-01")).closest("tr") as HTMLElement;
    expect(coarse).toHaveTextContent("1 pass, 1 too coarse to say");
    expect(await screen.findByText(/3 cases: too few to say/)).toBeInTheDocument();
    expect(
      screen.getByRole("img", { name: /3 cases: the distance of each from theory/ }),
    ).toBeInTheDocument();
  });

  it("opens a case to all of its answers and the source of its exact values", async () => {
    await renderWithDocument(<ProofPage />);
    await family(/Erlang B/);
    await run();
    const button = await screen.findByRole("button", { name: "EB-01 Loss system s=1 a=1.0 Have to wait" });
    expect(button).toHaveAttribute("aria-expanded", "false");
    await person.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    const rows = button.closest("tbody") as HTMLElement;
    expect(
      within(rows).getByRole("rowheader", { name: /less early abandons within 20 s/ }),
    ).toBeInTheDocument();
    expect(rows).toHaveTextContent("Exact values: Erlang's formula in closed form.");
  });

  it("can be stopped, and keeps what was finished", async () => {
    const { document } = await renderWithDocument(<ProofPage />, undefined, { runMs: 1_500 });
    await family(/Erlang B/);
    await run();
    await screen.findByText("EB-01");
    expect(screen.getByText(/^Case \d of 3: E/)).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText(/Stopped before the last case/)).toBeInTheDocument();
    const { proofs } = document.store.getState().proved;
    expect(proofs.length).toBeGreaterThanOrEqual(1);
    expect(proofs.length).toBeLessThan(3);
  });

  it("outlives the document: opening the scenario of a case keeps what is proved", async () => {
    const { document, scenarioNow } = await renderWithDocument(<ProofPage />);
    await family(/Erlang B/);
    await run();
    await person.click(await screen.findByRole("button", { name: /^EC-03/ }));
    document.actions.show("proof");
    await person.click(screen.getByRole("button", { name: "Open as scenario" }));
    await vi.waitFor(() => expect(scenarioNow().name).toBe("EC-03"));
    expect(document.store.getState().view).toBe("demand");
    expect(document.store.getState().proved.proofs).toHaveLength(3);
  });
});

describe("the open scenario beside the formulas", () => {
  const runNow = () =>
    person.click(within(screen.getByTestId("beside")).getByRole("button", { name: "Run" }));
  const queue = (name: string) => screen.findByRole("region", { name });

  it("asks for a run where there is none, and is not there where no scenario is open", async () => {
    const { document } = await renderWithDocument(<ProofPage />);
    expect(screen.getByTestId("beside")).toHaveTextContent("Run the scenario to see it beside the formulas.");
    act(() => document.store.setState({ history: null }));
    expect(screen.queryByTestId("beside")).not.toBeInTheDocument();
  });

  it("sets each queue's figures beside those of both formulas, with a dash where a formula says nothing", async () => {
    await renderWithDocument(<ProofPage />);
    await runNow();
    const orders = await queue("Orders and delivery");
    expect(within(orders).getByRole("row", { name: /^Service level/ })).toHaveTextContent(
      /Service level69(\.\d)?%87(\.\d)?%[\d.]+% ± [\d.]+$/,
    );
    expect(within(orders).getByRole("row", { name: /^Average speed of answer/ })).toHaveTextContent(
      /answer–5\.\d+ s[\d.]+ s ± [\d.]+$/,
    );
    expect(orders).toHaveTextContent(
      /no steady state in 3 of 168 intervals: Mon.* 10:00–11:00; Tue.* 23:30–24:00\./,
    );
    expect(await queue("Lost and stolen cards, round the clock")).toHaveTextContent(
      "Nothing in the scenario makes them differ but chance.",
    );
  });

  it("tells the first four reasons, and the rest when asked", async () => {
    await renderWithDocument(<ProofPage />);
    await runNow();
    const orders = await queue("Orders and delivery");
    expect(within(orders).getAllByRole("listitem")).toHaveLength(4);
    await person.click(within(orders).getByRole("button", { name: "and 2 more", expanded: false }));
    expect(within(orders).getAllByRole("listitem")).toHaveLength(6);
    expect(orders).toHaveTextContent("Patience is not exponential.");
  });

  it("lets one of many queues be chosen", async () => {
    const [first] = recordedScenario.queues as [Queue];
    const more = ["a", "b", "c"].map((id) => ({ ...first, id, name: `Queue ${id}` }));
    const everybody = [first, ...more].map(({ id }) => ({ queue: id }));
    await renderWithDocument(<ProofPage />, {
      ...recordedScenario,
      queues: [first, ...more],
      agent_groups: recordedScenario.agent_groups.map((group) => ({ ...group, skills: everybody })),
    });
    await runNow();
    expect(await queue("Orders and delivery")).toBeInTheDocument();
    await person.click(screen.getByRole("combobox", { name: "Queue" }));
    await person.click(await screen.findByRole("option", { name: "Queue b", hidden: true }));
    expect(await queue("Queue b")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Orders and delivery" })).not.toBeInTheDocument();
  });

  it("says when the scenario has changed since the run", async () => {
    const { document } = await renderWithDocument(<ProofPage />);
    await runNow();
    await queue("Orders and delivery");
    act(() => document.actions.edit("days", (s) => ({ ...s, horizon: { ...s.horizon, days: 8 } })));
    expect(screen.getByTestId("beside")).toHaveTextContent(/has changed since this run/);
    expect(
      within(screen.getByTestId("beside")).getByRole("button", { name: "Run again" }),
    ).toBeInTheDocument();
  });
});
