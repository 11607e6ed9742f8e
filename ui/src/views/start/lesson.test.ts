/** What a demo's card says. */

import { expect, it } from "vitest";
import { lessonOf } from "./lesson";

it("is the lesson, without the words that announce it", () => {
  expect(lessonOf("What it teaches: a week that meets 80/20 still fails at 10:00.")).toBe(
    "A week that meets 80/20 still fails at 10:00.",
  );
});

it("ends with a sentence, not in the middle of one", () => {
  const long = `${"A word and ".repeat(20)}an end.`;
  expect(lessonOf(`Short. And so is this. ${long}`)).toBe("Short. And so is this.");
  expect(lessonOf(long)).toBe(long);
});
