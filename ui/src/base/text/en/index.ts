/** Every word the window says, in English: the table the others are made after. */

import { charts } from "./charts";
import { common } from "./common";
import { demand } from "./demand";
import { fields } from "./fields";
import { figures } from "./figures";
import { frame } from "./frame";
import { grid } from "./grid";
import { manners } from "./manners";
import { measures } from "./measures";
import { people } from "./people";
import { presenting } from "./presenting";
import { proof } from "./proof";
import { queues } from "./queues";
import { results } from "./results";
import { risks } from "./risks";
import { routing } from "./routing";
import { scenario } from "./scenario";
import { settings } from "./settings";
import { shifts } from "./shifts";
import { start } from "./start";
import { study } from "./study";
import { wallboard } from "./wallboard";

export const english = {
  common,
  figures,
  measures,
  fields,
  frame,
  manners,
  start,
  settings,
  scenario,
  demand,
  queues,
  people,
  shifts,
  routing,
  risks,
  results,
  study,
  presenting,
  proof,
  wallboard,
  grid,
  charts,
};

export type Text = typeof english;
