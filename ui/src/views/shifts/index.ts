/** The Shifts view as the frame knows it. */

import { IconClockHour4 } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { ShiftsPage } from "./ShiftsPage";
import { ShiftsPresented } from "./ShiftsPresented";

export const ShiftsView: View = {
  id: "shifts",
  title: text.frame.views.shifts,
  icon: IconClockHour4,
  Component: ShiftsPage,
  Presented: ShiftsPresented,
};
