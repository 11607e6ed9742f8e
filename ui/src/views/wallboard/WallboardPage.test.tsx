/** The wallboard as a person meets it: nothing yet, a day, its keys, its moments, the whole screen. */

import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderWithDocument } from "../../test/render";
import { WallboardPage } from "./WallboardPage";

const person = userEvent.setup();

async function board() {
  const opened = await renderWithDocument(<WallboardPage />);
  await act(() => opened.document.actions.run());
  await screen.findByTestId("wallboard");
  return opened;
}

const clock = () => screen.getByTestId("wall-clock").textContent;

describe("the wallboard", () => {
  it("teaches what it would show until there is a run", async () => {
    await renderWithDocument(<WallboardPage />);
    await person.click(screen.getByRole("button", { name: "Run the scenario" }));
    expect(await screen.findByTestId("wallboard")).toBeInTheDocument();
  });

  it("begins half an hour before the longest queue, and names the replication", async () => {
    await board();
    expect(clock()).toBe("09:30:00");
    expect(screen.getByText(/Replication 25 of 50, seed 2026: one possible day/)).toBeInTheDocument();
  });

  it("is played, stopped and moved by keys", async () => {
    await board();
    await person.keyboard(" ");
    expect(screen.getByRole("button", { name: "Pause" })).toBeInTheDocument();
    await person.keyboard(" ");
    await person.keyboard("{Home}");
    expect(clock()).toBe("00:00:00");
    await person.keyboard("{ArrowRight}{ArrowRight}");
    expect(clock()).toBe("00:02:00");
    await person.keyboard("]");
    expect(clock()).toBe("08:00:00");
    expect(screen.getByRole("slider", { name: "Time of day" })).toHaveAttribute("aria-valuetext", "08:00:00");
  });

  it("says of each queue who waits and whether the promise is kept, not by colour alone", async () => {
    await board();
    await person.keyboard("]");
    const tiles = within(screen.getByRole("list", { name: "Queues" })).getAllByRole("listitem");
    expect(tiles[0]).toHaveTextContent("5Waiting");
    expect(tiles[0]).toHaveTextContent("On target");
    await person.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
    expect(tiles[0]).toHaveTextContent("Below target");
    await person.keyboard("{Home}");
    expect(tiles[0]).toHaveTextContent("Nothing judged yet");
  });

  it("tells the moments, and goes to one that is pressed", async () => {
    await board();
    await person.keyboard("]]");
    const moments = screen.getByRole("region", { name: "Moments" });
    expect(within(moments).getByRole("button", { name: /falls below its target/ })).toBeInTheDocument();
    await person.click(within(moments).getByRole("button", { name: /comes to work/ }));
    expect(clock()).toBe("08:00:00");
  });

  it("shows another replication when asked for a bad day", async () => {
    await board();
    await person.click(screen.getByRole("combobox", { name: "Shown" }));
    await person.click(await screen.findByRole("option", { name: "A bad day", hidden: true }));
    expect(await screen.findByText(/Replication 5 of 50/)).toBeInTheDocument();
  });

  it("fills the screen and leaves it by escape, its keys alive in both", async () => {
    const { bridge } = await board();
    const full = vi.spyOn(bridge, "setFullScreen");
    await person.keyboard("f");
    expect(full).toHaveBeenLastCalledWith(true);
    expect(screen.getByTestId("wallboard")).toHaveAttribute("data-full");
    await person.keyboard("{Home}");
    expect(clock()).toBe("00:00:00");
    await person.keyboard("{Escape}");
    expect(full).toHaveBeenLastCalledWith(false);
    expect(screen.getByTestId("wallboard")).not.toHaveAttribute("data-full");
  });

  it("says so when the day cannot be played, and tries again", async () => {
    const { bridge, document } = await renderWithDocument(<WallboardPage />);
    const play = vi.spyOn(bridge, "replayDay").mockRejectedValueOnce({ message: "Run 1 is gone." });
    await act(() => document.actions.run());
    expect(await screen.findByText("Run 1 is gone.")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Play it again" }));
    expect(await screen.findByTestId("wallboard")).toBeInTheDocument();
    expect(play).toHaveBeenCalledTimes(2);
  });
});
