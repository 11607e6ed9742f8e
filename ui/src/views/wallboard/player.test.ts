/** The clock of a replay. */

import { expect, it, vi } from "vitest";
import { createPlayer, SPEEDS } from "./player";

const HOUR = 3_600_000;

it("plays as many seconds in one as its speed says", () => {
  const player = createPlayer(HOUR, 0, 60);
  player.play();
  player.frame(1000);
  player.frame(1100);
  expect(player.get().ms).toBe(6000);
});

it("does not leap over the time in which nobody drew a frame", () => {
  const player = createPlayer(HOUR, 0, 1);
  player.play();
  player.frame(0);
  player.frame(60_000);
  expect(player.get().ms).toBeLessThan(1000);
});

it("stops at the end, and begins again from there", () => {
  const player = createPlayer(1000, 900, 10);
  player.play();
  player.frame(0);
  player.frame(100);
  expect(player.get()).toMatchObject({ ms: 1000, playing: false });
  player.toggle();
  expect(player.get()).toMatchObject({ ms: 0, playing: true });
});

it("a pause in between is not played", () => {
  const player = createPlayer(HOUR, 0, 1);
  player.play();
  player.frame(0);
  player.pause();
  player.frame(200);
  player.play();
  player.frame(5000);
  expect(player.get().ms).toBe(0);
});

it("is pulled within the day only", () => {
  const player = createPlayer(HOUR);
  player.seek(-5);
  expect(player.get().ms).toBe(0);
  player.seek(2 * HOUR);
  expect(player.get().ms).toBe(HOUR);
});

it("goes faster and slower by the speeds there are", () => {
  const player = createPlayer(HOUR);
  for (const _ of SPEEDS) player.faster(1);
  expect(player.get().speed).toBe(SPEEDS.at(-1));
  for (const _ of SPEEDS) player.faster(-1);
  expect(player.get().speed).toBe(1);
});

it("tells who listens until they stop", () => {
  const player = createPlayer(HOUR);
  const heard = vi.fn();
  const stop = player.subscribe(heard);
  player.seek(1);
  stop();
  player.seek(2);
  expect(heard).toHaveBeenCalledTimes(1);
});
