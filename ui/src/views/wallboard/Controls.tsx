/** What is pressed: play, the speeds, the moments, the whole screen. */

import { ActionIcon, Button, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import { type Player, SPEEDS } from "./player";
import { usePlaying, useSpeed } from "./usePlayer";
import classes from "./wallboard.module.css";

const words = text.wallboard;

interface ControlsProps {
  player: Player;
  full: boolean;
  onFull(): void;
  onGo(way: 1 | -1): void;
  children: ReactNode;
}

/** A press with the mouse leaves the keys to the board. */
const keepFocus = (event: React.MouseEvent) => event.preventDefault();

export function Controls({ player, full, onFull, onGo, children }: ControlsProps) {
  const playing = usePlaying(player);
  return (
    <div className={classes.controls}>
      <ActionIcon aria-label={words.previous} size="lg" onMouseDown={keepFocus} onClick={() => onGo(-1)}>
        <IconPlayerSkipBackFilled size={16} />
      </ActionIcon>
      <Button
        className={classes.play}
        size="sm"
        leftSection={playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        onMouseDown={keepFocus}
        onClick={player.toggle}
        data-testid="play"
      >
        {playing ? words.pause : words.play}
      </Button>
      <ActionIcon aria-label={words.next} size="lg" onMouseDown={keepFocus} onClick={() => onGo(1)}>
        <IconPlayerSkipForwardFilled size={16} />
      </ActionIcon>
      <Speeds player={player} />
      <span className={classes.spring} />
      {children}
      <Tooltip label={words.help} w={260}>
        <ActionIcon
          aria-label={full ? words.leaveFullScreen : words.fullScreen}
          size="lg"
          onMouseDown={keepFocus}
          onClick={onFull}
          data-testid="full-screen"
        >
          {full ? <IconArrowsMinimize size={18} /> : <IconArrowsMaximize size={18} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function Speeds({ player }: { player: Player }) {
  const speed = useSpeed(player);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a row, not fields of a form
    <div className={classes.speeds} role="group" aria-label={words.speed}>
      {SPEEDS.map((one) => (
        <UnstyledButton
          key={one}
          aria-pressed={one === speed}
          onMouseDown={keepFocus}
          onClick={() => player.setSpeed(one)}
        >
          {words.times(formatNumber(one))}
        </UnstyledButton>
      ))}
    </div>
  );
}
