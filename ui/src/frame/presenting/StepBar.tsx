/** Where the talk is, at the foot: there when a hand moves, gone while one listens. */

import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconCurrencyDollar,
  IconCurrencyDollarOff,
  IconMoonFilled,
  IconX,
} from "@tabler/icons-react";
import { text } from "../../base/text";
import type { Step } from "../../bindings/Step";
import { useActions, useDocument } from "../../document";
import classes from "./presenting.module.css";
import { useIdle } from "./useIdle";

const words = text.presenting.bar;

interface StepBarProps {
  plan: readonly Step[];
  at: number;
}

export function StepBar({ plan, at }: StepBarProps) {
  const idle = useIdle();
  return (
    <nav
      className={classes.bar}
      aria-label={words.label}
      data-idle={idle || undefined}
      data-testid="step-bar"
    >
      <StepButtons plan={plan} at={at} />
      <span className={classes.barLine} />
      <StageButtons />
    </nav>
  );
}

export function StepButtons({ plan, at }: StepBarProps) {
  const { presentStep } = useActions();
  return (
    <>
      <Tool label={words.previous} disabled={at <= 0} onClick={() => presentStep(at - 1)}>
        <IconChevronLeft size={18} />
      </Tool>
      <ol className={classes.dots}>
        {plan.map(({ title }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <li key={place}>
            <Tooltip label={title}>
              <UnstyledButton
                className={classes.dot}
                aria-label={words.step(place + 1, title)}
                aria-current={place === at ? "step" : undefined}
                onClick={() => presentStep(place)}
              />
            </Tooltip>
          </li>
        ))}
      </ol>
      <span className={classes.place}>{words.place(at + 1, plan.length)}</span>
      <Tool label={words.next} disabled={at >= plan.length - 1} onClick={() => presentStep(at + 1)}>
        <IconChevronRight size={18} />
      </Tool>
    </>
  );
}

/** What is done with the screen as a whole. */
export function StageButtons() {
  const { blacken, presentCosts, stopPresenting } = useActions();
  const black = useDocument((state) => state.presenting?.black === true);
  const costs = useDocument((state) => state.presenting?.costs === true);
  return (
    <>
      <Tool label={words.black} pressed={black} onClick={blacken}>
        <IconMoonFilled size={16} />
      </Tool>
      <Tool
        label={costs ? words.hideCosts : words.costs}
        pressed={costs}
        onClick={() => presentCosts(!costs)}
        testId="costs"
      >
        {costs ? <IconCurrencyDollar size={18} /> : <IconCurrencyDollarOff size={18} />}
      </Tool>
      <Tool label={words.leave} onClick={stopPresenting}>
        <IconX size={18} />
      </Tool>
    </>
  );
}

interface ToolProps {
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  testId?: string;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, pressed, disabled = false, testId, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
        size="md"
        {...(testId ? { "data-testid": testId } : {})}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
