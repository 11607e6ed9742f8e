/** The input in a cell under edit. Knows text, not numbers: whoever owns the grid decides what the text means. */

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import classes from "./Grid.module.css";

export type Move = { readonly rows: number; readonly columns: number };

/** `replacing`: typing began the edit, so arrows leave the cell; after F2 or a double click they move in the text. */
export type Draft = { readonly text: string; readonly replacing: boolean };

const LEAVING: Record<string, Move> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

function leaving(event: KeyboardEvent, replacing: boolean): Move | undefined {
  const back = event.shiftKey ? -1 : 1;
  if (event.key === "Enter") return { rows: back, columns: 0 };
  if (event.key === "Tab") return { rows: 0, columns: back };
  return replacing ? LEAVING[event.key] : undefined;
}

export interface EditorProps {
  label: string;
  draft: Draft;
  /** Answers whether the text was taken; refused text stays under edit. No `move` where the focus left the grid. */
  onCommit: (text: string, move?: Move) => boolean;
  onCancel: () => void;
}

export function Editor({ label, draft, onCommit, onCancel }: EditorProps) {
  const [text, setText] = useState(draft.text);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Leaving by key moves the focus and so blurs the input; that blur must not commit a second time.
  const done = useRef(false);

  useEffect(() => {
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(end, end);
  }, []);

  const commit = (move?: Move) => {
    if (done.current) return;
    done.current = true;
    if (onCommit(text, move)) return;
    done.current = false;
    setRefused(true);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      done.current = true;
      return onCancel();
    }
    const move = leaving(event, draft.replacing);
    if (!move) return;
    event.preventDefault();
    commit(move);
  };

  return (
    <input
      ref={input}
      className={classes.editor}
      aria-label={label}
      aria-invalid={refused}
      inputMode="decimal"
      value={text}
      onChange={(event) => {
        setRefused(false);
        setText(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => commit()}
    />
  );
}
