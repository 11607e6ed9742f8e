/** What `check` found: a count in the header, and the list behind it. A click goes to the field at fault. */

import { Button, Popover, ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { text } from "../base/text";
import type { Finding } from "../bindings/Finding";
import type { Severity } from "../bindings/Severity";
import { placeOf, useActions, useDocument, useScenario } from "../document";
import { Sentence } from "../fields";
import classes from "./frame.module.css";

const words = text.frame.findings;
const ICONS = { error: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle };
const ORDER: readonly Severity[] = ["error", "warning", "note"];

const COLOURS = { error: "red", warning: "yellow", note: "gray", none: "gray" };
const TEXT_COLOURS = {
  error: "var(--sl-bad)",
  warning: "var(--sl-warn)",
  note: "var(--mantine-color-text)",
  none: "var(--mantine-color-text)",
};

/** The gravest findings, and how many there are. */
function gravest(findings: readonly Finding[]): { worst: Severity | "none"; label: string } {
  for (const worst of ORDER) {
    const count = findings.filter((finding) => finding.severity === worst).length;
    if (count > 0) return { worst, label: words.count[worst](count) };
  }
  return { worst: "none", label: words.count.none };
}

export function FindingsButton() {
  const findings = useDocument((state) => state.findings);
  const [opened, { toggle, close }] = useDisclosure();
  const { worst, label } = gravest(findings);
  const Icon = worst === "none" ? IconCircleCheck : ICONS[worst];
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width="27rem"
      shadow="lg"
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant={worst === "error" ? "light" : "subtle"}
          color={COLOURS[worst]}
          c={TEXT_COLOURS[worst]}
          className={classes.fileButton}
          leftSection={<Icon size={16} />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <FindingsList findings={findings} onGo={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FindingsList({ findings, onGo }: { findings: readonly Finding[]; onGo: () => void }) {
  if (findings.length === 0) {
    return (
      <Text p="md" size="sm" tabIndex={-1} data-autofocus>
        {words.none}
      </Text>
    );
  }
  const sorted = findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ScrollArea.Autosize mah="60vh" type="auto">
      <ul className={classes.findings}>
        {sorted.map((finding) => (
          <FindingItem key={`${finding.path} ${finding.message}`} finding={finding} onGo={onGo} />
        ))}
      </ul>
    </ScrollArea.Autosize>
  );
}

function FindingItem({ finding, onGo }: { finding: Finding; onGo: () => void }) {
  const scenario = useScenario();
  const { goTo } = useActions();
  const Icon = ICONS[finding.severity];
  const go = () => {
    goTo(finding.path);
    onGo();
  };
  return (
    <li>
      <UnstyledButton className={classes.finding} data-severity={finding.severity} onClick={go}>
        <Icon size={18} stroke={1.7} role="img" aria-label={words.severity[finding.severity]} />
        <span>
          <span className={classes.findingPlace}>{placeOf(finding.path, scenario) || words.whole}</span>
          <span className={classes.findingMessage}>
            <Sentence>{finding.message}</Sentence>
          </span>
          {finding.hint && (
            <span className={classes.findingHint}>
              <Sentence>{finding.hint}</Sentence>
            </span>
          )}
        </span>
      </UnstyledButton>
    </li>
  );
}
