/** The first page: demos, recent files, open, new. */

import { Button, UnstyledButton } from "@mantine/core";
import {
  IconArrowRight,
  IconCertificate,
  IconFile,
  IconFileOff,
  IconFolderOpen,
  IconPlus,
} from "@tabler/icons-react";
import { text } from "../../base/text";
import type { Demo, Recent } from "../../bridge/types";
import { documentName, scenarioOf, useActions, useAnswer, useBridge, useDocument } from "../../document";
import { DemoSketch } from "./DemoSketch";
import { lessonOf } from "./lesson";
import { Sets } from "./Sets";
import { Shore } from "./Shore";
import classes from "./start.module.css";

const words = text.start;

export function StartPage() {
  return (
    <div className={classes.page}>
      <Shore />
      <div className={classes.content}>
        <Welcome />
        <Sets />
        <Demos />
        <RecentFiles />
      </div>
    </div>
  );
}

function Welcome() {
  const { open, createNew, show } = useActions();
  return (
    <section className={classes.welcome}>
      <h1>{words.welcome}</h1>
      <p>{words.lead}</p>
      <div className={classes.actions}>
        <Button size="sm" leftSection={<IconFolderOpen size={17} />} onClick={() => void open()}>
          {words.open}
        </Button>
        <Button size="sm" variant="default" leftSection={<IconPlus size={17} />} onClick={createNew}>
          {words.create}
        </Button>
        <BackToDocument />
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconCertificate size={17} />}
          onClick={() => show("proof")}
        >
          {words.proof}
        </Button>
      </div>
    </section>
  );
}

function BackToDocument() {
  const isOpen = useDocument((state) => scenarioOf(state) !== null);
  const name = useDocument(documentName);
  const { show } = useActions();
  if (!isOpen) return null;
  return (
    <Button
      size="sm"
      variant="subtle"
      rightSection={<IconArrowRight size={16} />}
      onClick={() => show("demand")}
    >
      {words.back(name)}
    </Button>
  );
}

function Demos() {
  const bridge = useBridge();
  const demos = useAnswer(bridge.demos);
  return (
    <section aria-label={words.demos}>
      <h2>{words.demos}</h2>
      <div className={classes.demos} aria-busy={demos === null}>
        {(demos ?? []).map((demo) => (
          <DemoCard key={demo.id} demo={demo} />
        ))}
      </div>
    </section>
  );
}

function DemoCard({ demo }: { demo: Demo }) {
  const { openDemo } = useActions();
  return (
    <UnstyledButton className={classes.demo} data-demo={demo.id} onClick={() => openDemo(demo.id)}>
      <DemoSketch id={demo.id} />
      <span className={classes.demoTitle}>{demo.title}</span>
      <span className={classes.demoSummary}>{lessonOf(words.summaries[demo.id] ?? demo.summary)}</span>
    </UnstyledButton>
  );
}

function RecentFiles() {
  const files = useDocument((state) => state.recent);
  const { clearRecent } = useActions();
  return (
    <section aria-label={words.recent}>
      <div className={classes.sectionHead}>
        <h2>{words.recent}</h2>
        {files.length > 0 && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => void clearRecent()}>
            {words.clear}
          </Button>
        )}
      </div>
      {files.length === 0 && <p className={classes.none}>{words.noRecent}</p>}
      <ul className={classes.recent}>
        {files.map((file) => (
          <RecentFile key={file.path} file={file} />
        ))}
      </ul>
    </section>
  );
}

function RecentFile({ file }: { file: Recent }) {
  const { openPath } = useActions();
  const Icon = file.exists ? IconFile : IconFileOff;
  return (
    <li>
      <UnstyledButton className={classes.file} disabled={!file.exists} onClick={() => openPath(file.path)}>
        <Icon size={17} stroke={1.5} />
        <span className={classes.fileName}>{file.name}</span>
        <span className={classes.filePath} title={file.path}>
          {file.exists ? file.path : `${file.path} · ${words.gone}`}
        </span>
      </UnstyledButton>
    </li>
  );
}
