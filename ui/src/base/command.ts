/** What a person can do, as data: one list feeds buttons, shortcuts and the palette. Knows no view. */

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

const KEY_NAMES: Record<string, string> = { mod: "Ctrl", shift: "Shift", alt: "Alt", enter: "Enter" };

/** A shortcut as a menu prints it: `Ctrl+Shift+S`. */
export function shortcutLabel(shortcut: string, mac = isMac()): string {
  const keys = shortcut.split("+").map((key) => KEY_NAMES[key.toLowerCase()] ?? key.toUpperCase());
  return mac ? keys.join("+").replace("Ctrl", "⌘").replace("Shift", "⇧").replaceAll("+", "") : keys.join("+");
}

function isMac(): boolean {
  return typeof navigator !== "undefined" && navigator.userAgent.includes("Mac OS X");
}
