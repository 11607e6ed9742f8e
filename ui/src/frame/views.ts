/** The views of the window, in the order of the rail. The one place that knows them all. */

import type { View } from "../document";
import { CompareView } from "../views/compare";
import { DemandView } from "../views/demand";
import { PeopleView } from "../views/people";
import { ProofView } from "../views/proof";
import { QueuesView } from "../views/queues";
import { ResultsView } from "../views/results";
import { RisksView } from "../views/risks";
import { RoutingView } from "../views/routing";
import { ScenarioView } from "../views/scenario";
import { ShiftsView } from "../views/shifts";
import { StartView } from "../views/start";
import { WallboardView } from "../views/wallboard";

export const startView: View = StartView;

export const railViews: readonly View[] = [
  ScenarioView,
  DemandView,
  QueuesView,
  PeopleView,
  ShiftsView,
  RoutingView,
  RisksView,
  ResultsView,
  CompareView,
  WallboardView,
  ProofView,
];

export const allViews: readonly View[] = [startView, ...railViews];
