/** The Compare view as the frame knows it. */

import { IconArrowsDiff } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { ComparePage } from "./ComparePage";
import { ComparePresented } from "./ComparePresented";

export const CompareView: View = {
  id: "compare",
  title: text.frame.views.compare,
  icon: IconArrowsDiff,
  Component: ComparePage,
  Presented: ComparePresented,
};
