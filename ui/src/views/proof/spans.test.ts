import { describe, expect, it } from "vitest";
import { daysOf } from "./spans";

const clocks = (starts: string[]) => daysOf(starts, 30).map((day) => /\d\d:.*/.exec(day)?.[0]);

describe("intervals in words", () => {
  it("are one span where they follow one another", () => {
    const starts = ["2026-10-19T10:00+01:00", "2026-10-19T10:30+01:00", "2026-10-19T12:00+01:00"];
    expect(clocks(starts)).toEqual(["10:00–11:00, 12:00–12:30"]);
  });

  it("begin anew at midnight, which ends a day as 24:00", () => {
    expect(clocks(["2026-10-19T23:30+01:00", "2026-10-20T00:00+01:00"])).toEqual([
      "23:30–24:00",
      "00:00–00:30",
    ]);
  });

  it("follow one another through the hour that the clock shows twice", () => {
    const starts = ["2026-10-25T01:30+01:00", "2026-10-25T01:00+00:00", "2026-10-25T01:30+00:00"];
    expect(clocks(starts)).toEqual(["01:30–02:00"]);
  });

  it("are named with their day", () => {
    expect(daysOf(["2026-10-19T10:00+01:00"], 15)[0]).toMatch(/^Mon.*(19.*Oct|Oct.*19).* 10:00–10:15$/);
  });
});
