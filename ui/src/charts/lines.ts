/** The text of a tooltip as elements, not markup: a name in a scenario must not become part of the page. */

export function lines(texts: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.style.maxWidth = "22rem";
  box.style.whiteSpace = "normal";
  for (const [index, text] of texts.entries()) {
    const line = document.createElement("div");
    line.textContent = text;
    if (index === 1) line.style.fontWeight = "600";
    box.append(line);
  }
  return box;
}
