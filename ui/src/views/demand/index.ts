/** The Demand view as the frame knows it. */

import { IconWaveSine } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { DemandPage } from "./DemandPage";
import { DemandPresented } from "./DemandPresented";

export const DemandView: View = {
  id: "demand",
  title: text.frame.views.demand,
  icon: IconWaveSine,
  Component: DemandPage,
  Presented: DemandPresented,
};
