/** The Routing view as the frame knows it. */

import { IconRoute } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { RoutingPage } from "./RoutingPage";

export const RoutingView: View = {
  id: "routing",
  title: text.frame.views.routing,
  icon: IconRoute,
  Component: RoutingPage,
};
