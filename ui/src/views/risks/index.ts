/** The Risks view as the frame knows it. */

import { IconBolt } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { RisksPage } from "./RisksPage";

export const RisksView: View = {
  id: "risks",
  title: text.frame.views.risks,
  icon: IconBolt,
  Component: RisksPage,
};
