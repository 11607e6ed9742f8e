/** The start page as the frame knows it. */

import { IconHome } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { StartPage } from "./StartPage";

export const StartView: View = {
  id: "start",
  title: text.frame.views.start,
  icon: IconHome,
  Component: StartPage,
};
