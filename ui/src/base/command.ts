/** What a person can do, as data: one list feeds buttons, shortcuts and the palette. Knows no view. */

import { text } from "./text";

export interface Command {
  /** Stable, such as `file.save`. */
  readonly id: string;
  /** "Verb something", sentence case. */
  readonly title: string;
  /** Mantine's notation: `mod+shift+S`. */
  readonly shortcut?: string;
  /** Heading in the palette. */
  readonly group?: string;
  readonly enabled?: () => boolean;
  readonly run: () => void | Promise<void>;
}

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;

/** The keys of a Mac, in the order in which its menus print them. */
const MAC: Record<string, string> = { mod: "⌘", shift: "⇧" };

/** A shortcut as a menu prints it: `Ctrl+Shift+S`. */
export function shortcutLabel(shortcut: string, mac = isMac()): string {
  const names: Record<string, string> = mac ? { ...text.common.keys, ...MAC } : text.common.keys;
  const keys = shortcut.split("+").map((key) => names[key.toLowerCase()] ?? key.toUpperCase());
  return keys.join(mac ? "" : "+");
}

function isMac(): boolean {
  return typeof navigator !== "undefined" && navigator.userAgent.includes("Mac OS X");
}
