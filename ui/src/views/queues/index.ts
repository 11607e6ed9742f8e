/** The Queues view as the frame knows it. */

import { IconPhoneIncoming } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { QueuesPage } from "./QueuesPage";

export const QueuesView: View = {
  id: "queues",
  title: text.frame.views.queues,
  icon: IconPhoneIncoming,
  Component: QueuesPage,
};
