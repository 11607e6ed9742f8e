/** Offers what was not saved when a window ended without a word. Nothing is restored or let go by itself. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { formatMoment } from "../base/format";
import { text } from "../base/text";
import type { Recovered } from "../bridge/types";
import { useActions, useDocument } from "../document";
import classes from "./manners.module.css";

const words = text.manners.recovered;

export function RecoveredDialog() {
  const opened = useDocument((state) => state.dialog === "recovered");
  const recovered = useDocument((state) => state.recovered);
  const { showDialog } = useActions();
  const later = () => showDialog(null);
  return (
    <Modal
      opened={opened}
      onClose={later}
      title={words.title}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Text size="sm">{words.lead}</Text>
      <ul className={classes.pieces}>
        {recovered.map((found) => (
          <Piece key={found.id} found={found} />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" c="var(--mantine-color-text)" onClick={later}>
          {words.later}
        </Button>
      </Group>
    </Modal>
  );
}

function Piece({ found }: { found: Recovered }) {
  const { restore } = useActions();
  const name = found.name || words.unnamed;
  const place = found.path ?? words.neverSaved;
  return (
    <li className={classes.piece}>
      <div>
        <div className={classes.pieceName} title={name}>
          {name}
        </div>
        <div className={classes.pieceLine}>{words.when(formatMoment(found.written_ms))}</div>
        <div className={classes.pieceLine} title={place}>
          {place}
        </div>
        {(found.file === "changed" || found.file === "gone") && (
          <div className={classes.pieceNote}>{words.file[found.file]}</div>
        )}
      </div>
      <div className={classes.pieceTools}>
        <Discard id={found.id} name={name} />
        <Button aria-label={words.restoreWhat(name)} data-autofocus onClick={() => restore(found.id)}>
          {words.restore}
        </Button>
      </div>
    </li>
  );
}

/** Two presses: what is let go here is in no file. */
function Discard({ id, name }: { id: string; name: string }) {
  const { forget } = useActions();
  const [asked, setAsked] = useState(false);
  return asked ? (
    <Button variant="light" color="red" onClick={() => void forget(id)} onBlur={() => setAsked(false)}>
      {words.sure}
    </Button>
  ) : (
    <Button variant="default" aria-label={words.discardWhat(name)} onClick={() => setAsked(true)}>
      {words.discard}
    </Button>
  );
}
