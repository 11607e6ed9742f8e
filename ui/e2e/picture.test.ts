import { test } from "vitest";
import { AppWindow } from "./window";

test("the window shows the results of the follow-the-sun demo", async () => {
  const window = await AppWindow.open("--demo", "follow-the-sun");
  try {
    await window.run();
    await window.goTo("Results");
    await window.picture("run/window");
  } finally {
    await window.close();
  }
}, 300_000);
