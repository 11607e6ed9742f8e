/** The list of steps beside the view: renamed, put in order, noted on, taken out; each an edit that can be undone. */

import { ActionIcon, Button, CloseButton, Select, Textarea, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { text } from "../../base/text";
import type { PresentedView } from "../../bindings/PresentedView";
import type { Step } from "../../bindings/Step";
import { scenarioOf, steps, useActions, useDocument, useEdit, useWholeDocument } from "../../document";
import { planOf, presentable, stepOfScreen } from "./plan";
import classes from "./presenting.module.css";

const words = text.presenting.panel;
const edits = text.presenting.edits;
const NONE: readonly Step[] = [];

export function StepsPanel() {
  const { showSteps } = useActions();
  const own = useDocument((state) => scenarioOf(state)?.presentation?.steps ?? NONE);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const move = useMove(list);
  return (
    <section className={classes.panel} aria-label={words.title} data-testid="steps">
      <div className={classes.panelHead}>
        <h2>{words.title}</h2>
        <CloseButton size="sm" aria-label={words.close} onClick={() => showSteps(false)} />
      </div>
      <SaveStep />
      {own.length === 0 && (
        <p className={classes.panelEmpty}>
          <strong>{words.empty}</strong> {words.emptyHint}
        </p>
      )}
      <ol className={classes.steps} ref={list}>
        {own.map((step, at) => (
          <StepCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
            key={at}
            step={step}
            at={at}
            last={at === own.length - 1}
            dragged={dragged}
            onDrag={setDragged}
            onMove={move}
          />
        ))}
      </ol>
    </section>
  );
}

/** A step in the hand, and the place it would go to. */
interface Dragged {
  readonly from: number;
  readonly to: number;
}

/** Moves a step and leaves the focus on it. */
function useMove(list: React.RefObject<HTMLOListElement | null>) {
  const edit = useEdit();
  return (from: number, to: number) => {
    edit(edits.moved, (scenario) => steps.moveStep(scenario, from, to));
    requestAnimationFrame(() =>
      list.current?.children[to]?.querySelector<HTMLElement>("[data-grip]")?.focus(),
    );
  };
}

function SaveStep() {
  const edit = useEdit();
  const { store } = useWholeDocument();
  const savable = useDocument((state) => stepOfScreen(state) !== null);
  const full = useDocument((state) => steps.stepsOf(scenarioOf(state)).length >= steps.MOST_STEPS);
  const save = () => {
    const step = stepOfScreen(store.getState());
    if (step) edit(edits.added, (scenario) => steps.addStep(scenario, step));
  };
  return (
    <Tooltip label={full ? words.full : words.notHere} disabled={savable && !full} maw="18rem">
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        data-disabled={!savable || full}
        aria-disabled={!savable || full}
        onClick={() => savable && !full && save()}
        data-testid="save-step"
      >
        {text.presenting.commands.save}
      </Button>
    </Tooltip>
  );
}

interface StepCardProps {
  step: Step;
  at: number;
  last: boolean;
  dragged: Dragged | null;
  onDrag: (dragged: Dragged | null) => void;
  onMove: (from: number, to: number) => void;
}

const VIEWS = () => presentable.map((view) => ({ value: view, label: text.presenting.views[view] }));

function StepCard({ step, at, last, dragged, onDrag, onMove }: StepCardProps) {
  const edit = useEdit();
  const place = at + 1;
  const change = (label: string, changed: steps.ChangedStep, key?: string) =>
    edit(label, (scenario) => steps.editStep(scenario, at, changed), key && `steps/${at}/${key}`);
  return (
    <li
      className={classes.card}
      data-dragged={dragged?.from === at || undefined}
      data-target={(dragged && dragged.from !== at && dragged.to === at) || undefined}
    >
      <div className={classes.cardHead}>
        <Grip at={at} last={last} onDrag={onDrag} onMove={onMove} />
        <TextInput
          className={classes.cardTitle}
          aria-label={words.name(place)}
          value={step.title}
          onChange={(event) => change(edits.renamed, { title: event.currentTarget.value }, "title")}
        />
        <CardButtons step={step} at={at} last={last} onMove={onMove} />
      </div>
      <Select
        aria-label={words.view(place)}
        allowDeselect={false}
        data={VIEWS()}
        value={step.view}
        onChange={(view) => view && change(edits.view, { view: view as PresentedView })}
      />
      <Textarea
        aria-label={words.note(place)}
        placeholder={words.notePlaceholder}
        autosize
        minRows={1}
        maxRows={6}
        value={step.note ?? ""}
        onChange={(event) => change(edits.noted, { note: event.currentTarget.value || undefined }, "note")}
      />
    </li>
  );
}

function CardButtons({ step, at, last, onMove }: Pick<StepCardProps, "step" | "at" | "last" | "onMove">) {
  const edit = useEdit();
  const { store } = useWholeDocument();
  const { present } = useActions();
  const place = at + 1;
  const show = () => present("here", Math.max(0, planOf(store.getState()).indexOf(step)));
  return (
    <span className={classes.cardButtons}>
      <Small label={words.show(place)} onClick={show}>
        <IconPlayerPlay size={14} />
      </Small>
      <Small label={words.up(place)} disabled={at === 0} onClick={() => onMove(at, at - 1)}>
        <IconArrowUp size={14} />
      </Small>
      <Small label={words.down(place)} disabled={last} onClick={() => onMove(at, at + 1)}>
        <IconArrowDown size={14} />
      </Small>
      <Small
        label={words.remove(place)}
        onClick={() => edit(edits.removed, (scenario) => steps.removeStep(scenario, at))}
      >
        <IconTrash size={14} />
      </Small>
    </span>
  );
}

interface SmallProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

const Small = ({ label, disabled = false, onClick, children }: SmallProps) => (
  <ActionIcon size="sm" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </ActionIcon>
);

/** The card under a point of the screen. */
function placeUnder(x: number, y: number): number | null {
  const card = document.elementFromPoint(x, y)?.closest(`.${classes.card}`);
  return card?.parentElement ? [...card.parentElement.children].indexOf(card) : null;
}

function Grip({ at, last, onDrag, onMove }: Pick<StepCardProps, "at" | "last" | "onDrag" | "onMove">) {
  const held = useRef<Dragged | null>(null);
  const hold = (dragged: Dragged | null) => {
    held.current = dragged;
    onDrag(dragged);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    hold({ from: at, to: at });
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    const to = placeUnder(clientX, clientY);
    if (held.current && to !== null && to !== held.current.to) hold({ from: at, to });
  };
  const onPointerUp = () => {
    const done = held.current;
    hold(null);
    if (done && done.to !== done.from) onMove(done.from, done.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = at + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
    if (to === at || to < 0 || (last && to > at)) return;
    event.preventDefault();
    onMove(at, to);
  };
  return (
    <button
      type="button"
      className={classes.grip}
      data-grip
      aria-label={words.drag(at + 1)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => hold(null)}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical size={15} aria-hidden />
      <span>{at + 1}</span>
    </button>
  );
}
