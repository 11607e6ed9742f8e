/** Every rule that is said, as a sentence; each leads to where it is edited. */

import { UnstyledButton } from "@mantine/core";
import { text } from "../../base/text";
import { findingsUnder, useActions, useDocument, useScenario } from "../../document";
import { Card } from "../../fields";
import classes from "./routing.module.css";
import { otherRules, queueRule } from "./sentences";

const words = text.routing;

export function InWords() {
  const scenario = useScenario();
  const findings = useDocument((state) => state.findings);
  const { goTo } = useActions();
  const staged = (scenario.routing?.overflow ?? []).map(({ queue }) => queueRule(queue, scenario));
  const rules = [...staged, ...otherRules(scenario)];
  const unstaged = scenario.queues.length - staged.length;
  return (
    <Card title={words.inWords} help={unstaged > 0 ? words.bySkill(unstaged) : words.allStaged}>
      <ul className={classes.rules}>
        {rules.map(({ path, said }) => (
          <li key={path} data-fault={findingsUnder(findings, path).length > 0 || undefined}>
            <UnstyledButton onClick={() => goTo(path)}>{said}</UnstyledButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
