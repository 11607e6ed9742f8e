/** The Scenario view as the frame knows it. */

import { IconMap2 } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { ScenarioPage } from "./ScenarioPage";

export const ScenarioView: View = {
  id: "scenario",
  title: text.frame.views.scenario,
  icon: IconMap2,
  Component: ScenarioPage,
};
