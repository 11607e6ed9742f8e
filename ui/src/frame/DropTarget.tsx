/** What is seen while files are held over the window. */

import { IconFileDownload, IconFileOff } from "@tabler/icons-react";
import { text } from "../base/text";
import { useDocument } from "../document";
import classes from "./manners.module.css";

const words = text.manners.dropping;

export function DropTarget() {
  const dragging = useDocument((state) => state.dragging);
  if (!dragging) return null;
  const Icon = dragging === "welcome" ? IconFileDownload : IconFileOff;
  return (
    <div className={classes.drop} data-dragging={dragging} data-testid="drop" role="status">
      <div className={classes.dropBox}>
        <Icon size={44} stroke={1.3} aria-hidden />
        <strong>{words[dragging]}</strong>
        {dragging === "unwelcome" && <span>{words.hint}</span>}
      </div>
    </div>
  );
}
