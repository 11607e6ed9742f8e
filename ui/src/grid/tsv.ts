/** Tab-separated text as Excel, LibreOffice and Google Sheets put it on the clipboard: cells in quotes may hold tabs and lines. */

export type Cells = readonly (readonly string[])[];

/** From a quote at the start of a cell to the one that ends it; doubled quotes inside are one. */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/** The cells of a text. A last line break ends the last line and begins no other. */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const lines: string[][] = [[]];
  for (let at = 0; at <= plain.length; ) {
    const { said, end } = cellAt(plain, at);
    lines.at(-1)?.push(said);
    if (plain[end] === "\n") lines.push([]);
    at = end + 1;
  }
  return lines;
}

/** A quote that nothing ends is a quote. */
function cellAt(text: string, at: number): { said: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted) return { said: (quoted[1] ?? "").replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  const said = PLAIN.exec(text)?.[0] ?? "";
  return { said, end: at + said.length };
}

/** The same cells with lines and columns changed about; short lines are filled up. */
export const turned = (cells: Cells): string[][] =>
  Array.from({ length: Math.max(...cells.map((line) => line.length)) }, (_, column) =>
    cells.map((line) => line[column] ?? ""),
  );
