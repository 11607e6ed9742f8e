/** The scenarios this one may be held against: the file as last saved, the demos, and a file the person picks. */

import { useEffect, useState } from "react";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Demo } from "../../bridge/types";
import { useActions, useBridge, useDocument } from "../../document";

const words = text.study.compare;
const SAVED = "saved";
const FILE = "file";
const DEMO = /^demo\//;

export interface Baselines {
  /** As a select takes them. */
  readonly choices: { group: string; items: { value: string; label: string }[] }[];
  readonly chosen: string | null;
  choose(code: string): void;
  /** Asks for a file, and chooses it. */
  pickFile(): Promise<void>;
  /** The scenario behind the choice; nothing where it could not be read. */
  read(): Promise<Scenario | undefined>;
}

export function useBaselines(): Baselines {
  const bridge = useBridge();
  const { peek } = useActions();
  const saved = useDocument((state) => state.saved);
  const [demos, setDemos] = useState<readonly Demo[]>([]);
  const [picked, setPicked] = useState<Scenario | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    // Without demos there are still files.
    bridge.demos().then(setDemos, () => undefined);
  }, [bridge]);
  const pickFile = async () => {
    const path = await bridge.pickOpen();
    const opened = path === null ? undefined : await peek(() => bridge.openFile(path));
    if (!opened) return;
    setPicked(opened.scenario);
    setChosen(FILE);
  };
  const read = async () => {
    if (chosen === SAVED) return saved ?? undefined;
    if (chosen === FILE) return picked ?? undefined;
    if (!chosen) return undefined;
    return (await peek(() => bridge.openDemo(chosen.replace(DEMO, ""))))?.scenario;
  };
  const file = picked ? [{ value: FILE, label: picked.name || words.other }] : [];
  const choices = [
    { group: words.files, items: [{ value: SAVED, label: words.saved }, ...file] },
    { group: words.demos, items: demos.map(({ id, title }) => ({ value: `demo/${id}`, label: title })) },
  ];
  return { choices, chosen, choose: setChosen, pickFile, read };
}
