/** Puts text on the clipboard, also in web views that keep the asynchronous clipboard to themselves. */

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** The old way: the copy command, answered with our text. Works only within a click or a key press. */
function copyByEvent(text: string): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    taken = true;
  };
  document.addEventListener("copy", onCopy, { once: true });
  document.execCommand?.("copy");
  document.removeEventListener("copy", onCopy);
  return taken;
}
