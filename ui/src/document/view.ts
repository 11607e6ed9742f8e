/** What a view is to the frame. Here, below both, so that neither imports the other's files. */

import type { ComponentType } from "react";
import type { Command } from "../base/command";
import type { Step } from "../bindings/Step";
import type { Actions } from "./document";
import type { ViewId } from "./state";

export interface View {
  readonly id: ViewId;
  readonly title: string;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly Component: ComponentType;
  /** What it shows to others: no editor. Views without one are not shown. */
  readonly Presented?: ComponentType<{ step: Step }>;
  /** Shows nothing of the document, and needs none. */
  readonly alone?: boolean;
  /** Commands of its own, for the palette and shortcuts. */
  readonly commands?: (actions: Actions) => readonly Command[];
}
