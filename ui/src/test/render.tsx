/** Draws part of the window around a document, as the frame would. For tests only. */

import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "../base/theme";
import type { Scenario } from "../bindings/Scenario";
import { type RecordedOptions, recordedBridge } from "../bridge/recorded";
import { recordedScenario } from "../bridge/recording/scenario";
import type { Failure } from "../bridge/types";
import { createDocument, type Document, DocumentProvider } from "../document";

export interface TestOptions extends RecordedOptions {
  /** Whether edits are answered by themselves; not unless a test is about that. */
  live?: boolean;
}

export interface Opened {
  document: Document;
  bridge: ReturnType<typeof recordedBridge>;
  failures: Failure[];
}

/** A document with a scenario open in it, on a recorded bridge. */
export async function openDocument(
  scenario: Scenario = recordedScenario,
  { live = false, ...options }: TestOptions = {},
): Promise<Opened> {
  const bridge = recordedBridge(options);
  const failures: Failure[] = [];
  const document = createDocument(bridge, (failure) => failures.push(failure));
  await document.actions.start();
  document.store.setState(({ settings }) => ({ settings: { ...settings, live } }));
  document.actions.show("demand");
  document.actions.adopt({ path: null, scenario, findings: await bridge.checkScenario(scenario) });
  return { document, bridge, failures };
}

export async function renderWithDocument(part: ReactNode, scenario?: Scenario, options?: TestOptions) {
  const opened = await openDocument(scenario, options);
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      <DocumentProvider document={opened.document}>{part}</DocumentProvider>
    </MantineProvider>,
  );
  const scenarioNow = () => opened.document.store.getState().history?.present as Scenario;
  return { ...opened, ...view, scenarioNow };
}

export { recordedScenario };
