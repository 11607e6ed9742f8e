/** The colours and sizes of the page, read from its style sheet, for pictures that style sheets do not reach. */

export interface Palette {
  readonly text: string;
  readonly dimmed: string;
  readonly line: string;
  readonly strongLine: string;
  readonly surface: string;
  readonly accent: string;
  readonly warn: string;
  readonly font: string;
  /** Pixels of a CSS `rem`, so that large type reaches the charts too. */
  readonly rem: number;
}

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: colour("--mantine-color-text"),
    dimmed: colour("--mantine-color-dimmed"),
    line: colour("--sl-line"),
    strongLine: colour("--sl-strong-line"),
    surface: colour("--sl-surface"),
    accent: colour("--sl-accent"),
    warn: colour("--sl-warn"),
    font: style.fontFamily,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
  };
}
