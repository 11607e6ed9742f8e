/** The findings of a place that no single field shows: a whole queue, a whole table. */

import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useShallow } from "zustand/react/shallow";
import { text } from "../base/text";
import { useDocument } from "../document";
import classes from "./fields.module.css";
import { Sentence } from "./Sentence";

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle };

export function FindingNote({ path }: { path: string }) {
  const findings = useDocument(
    useShallow((state) => state.findings.filter((finding) => finding.path === path)),
  );
  return findings.map((finding) => {
    const Icon = ICONS[finding.severity];
    return (
      <p key={finding.message} className={classes.note} data-severity={finding.severity} role="note">
        <Icon size={16} stroke={1.8} role="img" aria-label={text.frame.findings.severity[finding.severity]} />
        <span>
          <Sentence>{[finding.message, finding.hint].filter(Boolean).join(" ")}</Sentence>
        </span>
      </p>
    );
  });
}
