/** The People view as the frame knows it. */

import { IconUsersGroup } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { View } from "../../document";
import { PeoplePage } from "./PeoplePage";

export const PeopleView: View = {
  id: "people",
  title: text.frame.views.people,
  icon: IconUsersGroup,
  Component: PeoplePage,
};
