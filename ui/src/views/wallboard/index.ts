/** The Wallboard view as the frame knows it. */

import { IconDeviceDesktopAnalytics } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { WallboardPage } from "./WallboardPage";

export const WallboardView: View = {
  id: "wallboard",
  title: text.frame.views.wallboard,
  icon: IconDeviceDesktopAnalytics,
  Component: WallboardPage,
  Presented: WallboardPage,
};
