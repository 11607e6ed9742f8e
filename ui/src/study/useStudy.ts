/** How a view asks for a study and shows what it answers. */

import type { Scenario } from "../bindings/Scenario";
import type { Finished, RunEvent } from "../bridge/types";
import {
  type Answers,
  errorsIn,
  type Studied,
  type Studying,
  type StudyKind,
  scenarioOf,
  useActions,
  useDocument,
} from "../document";

type Ask<K extends StudyKind> = (
  scenario: Scenario,
  onEvent: (event: RunEvent) => void,
) => Promise<Finished<Answers[K]>>;

export interface Study<K extends StudyKind> {
  /** Under way now. */
  readonly studying: Studying | null;
  /** The last answer. */
  readonly studied: Studied<Answers[K]> | null;
  /** The scenario on the screen is another one by now. */
  readonly stale: boolean;
  /** Another study runs, or the scenario has errors. */
  readonly blocked: boolean;
  start(ask: Ask<K>): void;
}

/** The study of a kind, of what it is about: the name of an interval, or nothing where there is one of the kind. */
export function useStudy<K extends StudyKind>(kind: K, about = ""): Study<K> {
  const { study } = useActions();
  const studying = useDocument((state) => state.studying);
  const studied = useDocument((state) => state.studies[kind]) as Studied<Answers[K]> | undefined;
  const present = useDocument(scenarioOf);
  const faulty = useDocument((state) => errorsIn(state.findings) > 0);
  const mine = studying?.kind === kind && studying.about === about;
  const answered = studied?.about === about ? studied : null;
  return {
    studying: mine ? studying : null,
    studied: answered,
    stale: answered !== null && answered.scenario !== present,
    blocked: faulty || (studying !== null && !mine),
    start: (ask) => void study(kind, about, ask),
  };
}
