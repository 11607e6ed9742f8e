import { describe, expect, it } from "vitest";
import { dateOrderOf, fromSerial, provenOrder, readDate } from "./date";

describe("a date", () => {
  it.each([
    ["2026-10-25", "2026-10-25"],
    ["2026/10/5", "2026-10-05"],
    ["25.10.2026", "2026-10-25"],
    ["5.3.27", "2027-03-05"],
    ["5 Mar 2027", "2027-03-05"],
    ["5. März 2027", "2027-03-05"],
    ["Sun 25 Oct 2026", "2026-10-25"],
    ["So., 25. Okt. 2026", "2026-10-25"],
    ["May 1, 2026", "2026-05-01"],
    ["25-Oct-26", "2026-10-25"],
  ])("is read from %s", (written, date) => expect(readDate(written, "dmy")).toBe(date));

  it.each(["31.02.2026", "13/13/2026", "5", "Mon", "10:30", "1.234", "Total"])("is none in %s", (written) =>
    expect(readDate(written, "dmy")).toBeUndefined(),
  );

  it("has its day or its month first as it is told", () => {
    expect(readDate("3/4/2026", "dmy")).toBe("2026-04-03");
    expect(readDate("3/4/2026", "mdy")).toBe("2026-03-04");
    expect(readDate("03.04.2026", "mdy")).toBe("2026-04-03");
  });

  it("follows a locale", () => {
    expect([dateOrderOf("en-US"), dateOrderOf("en-GB"), dateOrderOf("de-DE")]).toEqual(["mdy", "dmy", "dmy"]);
  });
});

describe("dates side by side", () => {
  it("prove their order by a day beyond the twelfth, or by following one another", () => {
    expect(provenOrder(["10/12/2026", "10/13/2026"])).toBe("mdy");
    expect(provenOrder(["05/10/2026", "06/10/2026", "07/10/2026"])).toBe("dmy");
    expect(provenOrder(["3/4/2026"])).toBeUndefined();
  });
});

it("reads Excel's serial days", () => {
  expect(fromSerial(46_300)).toBe("2026-10-05");
  expect(fromSerial(120)).toBeUndefined();
});
