/** A half-width as a person reads it, and as a screen reader says it. */

import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HalfWidth } from "./HalfWidth";

describe("a half-width", () => {
  it("is marked where its interval is likely too short, and says why", () => {
    render(<HalfWidth parts={{ value: "1.2%", interval: "± 0.4", short: "skewed" }} />);
    expect(screen.getByRole("img", { name: /likely too short/ })).toHaveTextContent("*");
  });

  it("stands alone elsewhere", () => {
    const { container } = render(<HalfWidth parts={{ value: "88.8%", interval: "± 0.4" }} />);
    expect(container).toHaveTextContent(/^± 0.4$/);
    expect(screen.queryByRole("img")).toBeNull();
  });
});
