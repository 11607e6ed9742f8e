/** The view of what a run says. */

import { IconChartAreaLine } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { ResultsPage } from "./ResultsPage";
import { ResultsPresented } from "./ResultsPresented";

export const ResultsView: View = {
  id: "results",
  title: text.frame.views.results,
  icon: IconChartAreaLine,
  Component: ResultsPage,
  Presented: ResultsPresented,
};
