import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { edits, type View } from "../document";
import { recordedScenario, renderWithDocument } from "../test/render";
import { DemandView } from "./demand";
import { PeopleView } from "./people";
import { QueuesView } from "./queues";
import { RisksView } from "./risks";
import { RoutingView } from "./routing";
import { ScenarioView } from "./scenario";
import { StartView } from "./start";

const person = userEvent.setup();
const show = (view: View, scenario = recordedScenario) => renderWithDocument(<view.Component />, scenario);

describe("every editor", () => {
  it.each([StartView, ScenarioView, DemandView, QueuesView, PeopleView, RoutingView, RisksView])(
    "$title has a name for everything",
    async (view) => {
      const { container } = await show(view);
      // Colours need a layout, which jsdom has not; the window's own tests look at them.
      const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});

describe("the start page", () => {
  it("lists the files opened last, and forgets them when told to", async () => {
    const files = [["/plans/week.shoreline", recordedScenario]] as const;
    const { bridge } = await renderWithDocument(<StartView.Component />, undefined, { files });
    expect(await screen.findByRole("button", { name: /week.shoreline/ })).toBeEnabled();
    await person.click(screen.getByRole("button", { name: "Clear the list" }));
    expect(bridge.files.size).toBe(0);
    expect(await screen.findByText("Files you open or save will be listed here.")).toBeInTheDocument();
  });
});

describe("queues", () => {
  it("are found among forty by a part of their name", async () => {
    const [queue] = recordedScenario.queues;
    const queues = Array.from({ length: 40 }, (_, n) => ({
      ...queue,
      id: `q${n}`,
      name: `Queue number ${n}`,
    }));
    await show(QueuesView, { ...recordedScenario, queues: queues as typeof recordedScenario.queues });
    await person.type(screen.getByRole("textbox", { name: "Search queues" }), "number 37");
    await person.click(screen.getByRole("option", { name: /Queue number 37/ }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Queue number 37");
  });

  it("are added with an id of their own and chosen at once", async () => {
    const { scenarioNow } = await show(QueuesView);
    await person.click(screen.getByRole("button", { name: "Add a queue" }));
    expect(scenarioNow().queues.at(-1)?.id).toBe("new_queue");
    expect(screen.getByRole("option", { selected: true })).toHaveTextContent("New queue");
  });

  it("may be without a target, always open, and with customers who try again", async () => {
    const { scenarioNow } = await show(QueuesView);
    await person.click(screen.getByRole("switch", { name: "Has a target" }));
    await person.click(screen.getByRole("switch", { name: "Always open" }));
    await person.click(screen.getByRole("switch", { name: "Customers try again" }));
    const queue = scenarioNow().queues[0];
    expect(queue).not.toHaveProperty("service_level");
    expect(queue).not.toHaveProperty("opening");
    expect(queue?.redial?.after_abandon_share).toBe(0.4);
  });

  it("close on a day that is switched off", async () => {
    const { scenarioNow } = await show(QueuesView);
    await person.click(screen.getByRole("button", { name: "Sunday", pressed: true }));
    expect(scenarioNow().queues[0]?.opening?.hours[0]?.days).toEqual([
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
      "sat",
    ]);
  });

  it("say what each way of counting the service level means", async () => {
    await show(QueuesView);
    await person.click(screen.getByRole("combobox", { name: "Counted by" }));
    expect(await screen.findByText(/The strictest/)).toBeInTheDocument();
  });
});

describe("demand", () => {
  it("turns from a profile into intervals by one click, and back by one undo", async () => {
    const { scenarioNow, document } = await show(DemandView);
    await person.click(screen.getByRole("radio", { name: "Intervals" }));
    expect(scenarioNow().queues[0]?.demand).toHaveProperty("intervals");
    expect(screen.getByRole("grid", { name: "Week of intervals" })).toBeInTheDocument();
    document.actions.undo();
    expect(scenarioNow()).toBe(recordedScenario);
  });

  it("shows the total of each day", async () => {
    await show(DemandView);
    expect(screen.getByRole("figure")).toHaveTextContent("2,242");
  });

  it("has events on dates", async () => {
    const { scenarioNow } = await show(DemandView);
    await person.click(screen.getByRole("button", { name: "Add an event" }));
    expect(edits.profileOf(scenarioNow().queues[0]?.demand)?.events).toEqual([
      { name: "Event", date: "2026-10-19", factor: 1.5 },
    ]);
  });
});

describe("people", () => {
  it("get a skill in the matrix", async () => {
    const { scenarioNow } = await show(PeopleView);
    await person.click(screen.getByRole("radio", { name: "Skills" }));
    const cell = (row: number, column: number) =>
      document.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`) as HTMLElement;
    const [before] = scenarioNow().agent_groups;
    await person.click(cell(1, 0));
    await person.keyboard("3{Enter}");
    expect(scenarioNow().agent_groups[1]?.skills[0]).toEqual({ queue: "orders", level: 3 });
    expect(scenarioNow().agent_groups[0]).toBe(before);
  });

  it("get and lose skills by the block, as pasted", async () => {
    const { scenarioNow } = await show(PeopleView);
    await person.click(screen.getByRole("radio", { name: "Skills" }));
    const first = document.querySelector('td[data-row="0"][data-column="0"]') as HTMLElement;
    await person.click(first);
    fireEvent.paste(first, { clipboardData: { getData: () => "2\t\n\t1" } });
    const levels = scenarioNow().agent_groups.map(({ skills }) =>
      skills.map(({ queue, level }) => [queue, level ?? 1]),
    );
    expect(levels).toEqual([[["orders", 2]], [["lost_cards", 1]]]);
    expect(screen.queryByText(/^Sum/)).not.toBeInTheDocument();
  });

  it("work in teams whose heads can be changed", async () => {
    const { scenarioNow } = await show(PeopleView);
    await person.click(screen.getByRole("option", { name: /Manila, cards/ }));
    const heads = screen.getByRole("textbox", { name: "Nights: Heads" });
    await person.clear(heads);
    await person.type(heads, "12");
    const staffing = scenarioNow().agent_groups[1]?.staffing;
    expect(staffing && "roster" in staffing && staffing.roster.teams[2]?.heads).toBe(12);
  });

  it("show what their shrinkage leaves", async () => {
    await show(PeopleView);
    const card = screen.getByRole("region", { name: "Shrinkage" });
    expect(within(card).getByText("89% of paid time is left")).toBeInTheDocument();
  });
});

describe("the scenario", () => {
  it("says which day of its horizon is longer", async () => {
    await show(ScenarioView);
    expect(screen.getByText(/25 Oct.* has 25 hours|Oct 25.* has 25 hours/)).toBeInTheDocument();
  });

  it("gets sites with the zone of the horizon", async () => {
    const { scenarioNow } = await show(ScenarioView);
    await person.click(screen.getByRole("button", { name: "Add a site" }));
    expect(scenarioNow().sites.at(-1)).toEqual({ id: "new_site", name: "New site", zone: "Europe/London" });
  });
});
