/** Copies the panel it stands in as a picture, words and all, and says so. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconPhoto, IconPhotoOff } from "@tabler/icons-react";
import { type MouseEvent, useState } from "react";
import { pictureOf } from "../base/picture";
import { text } from "../base/text";
import { useBridge } from "../document";

const words = text.common;

/** How long the button says that it has copied. */
const SAID_MS = 2000;

export function CopyPicture() {
  const bridge = useBridge();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (event: MouseEvent<HTMLElement>) => {
    const panel = event.currentTarget.closest("section");
    const picture = panel && (await pictureOf(panel));
    const copied = picture
      ? await bridge.copyPicture(picture).then(
          () => true,
          () => false,
        )
      : false;
    setSaid(copied ? words.copied : words.notCopied);
    setTimeout(() => setSaid(null), SAID_MS);
  };
  return (
    <Tooltip label={said ?? words.copyPicture}>
      <ActionIcon
        aria-label={said ?? words.copyPicture}
        data-testid="copy-picture"
        onClick={(event) => void copy(event)}
      >
        {said === words.copied ? (
          <IconCheck size={16} />
        ) : said ? (
          <IconPhotoOff size={16} />
        ) : (
          <IconPhoto size={16} />
        )}
      </ActionIcon>
    </Tooltip>
  );
}
