/** Every word the window says, in one typed table. A translation is another table of this type. */

import { charts } from "./charts";
import { common } from "./common";
import { grid } from "./grid";
import { results } from "./results";
import { shifts } from "./shifts";

export const text = { common, grid, charts, shifts, results };

export type Text = typeof text;
