/** What the page minds outside its own drawing: files brought, the menu, the person turning away, faults. */

import { chooseLanguage, chosenLanguage } from "../base/text";
import { styleNonce } from "../base/theme";
import type { Bridge } from "../bridge/bridge";
import type { Settings, ShellEvent } from "../bridge/types";
import type { Document } from "../document";
import { commandsOf } from "./commands";
import { choose } from "./menu";
import { isWriting } from "./useCommands";
import { allViews } from "./views";

/** Mantine's own place for the colours a person chose. */
const SCHEME = "mantine-color-scheme-value";

/** The settings where the page reads them before anything is drawn. False where it has to start again for them. */
export function mirrorSettings({ scheme, language }: Settings): boolean {
  localStorage.setItem(SCHEME, scheme);
  if (chosenLanguage() === language) return true;
  chooseLanguage(language);
  // Words are chosen when the page starts. Where nothing can be kept, starting again would never end.
  if (chosenLanguage() !== language) return true;
  window.location.reload();
  return false;
}

/** Gives the keeper of the scroll position, which dialogs bring along, the nonce it looks for by this name. */
export function nameNonce() {
  Object.assign(window, { __webpack_nonce__: styleNonce() });
}

/** Listens for the life of the page. */
export function mindManners(document: Document) {
  const { bridge, keepNow } = document;
  const commands = commandsOf(document, allViews);
  void bridge.onShellEvent((event) => onShellEvent(document, event, (id) => choose(document, commands, id)));
  window.addEventListener("blur", keepNow);
  window.addEventListener("pagehide", keepNow);
  window.addEventListener("contextmenu", onContextMenu);
  window.addEventListener("error", ({ error }) => tellFault(bridge, error));
  window.document.addEventListener("securitypolicyviolation", (refused) => {
    bridge.pageFailed({ kind: `refused by ${refused.effectiveDirective}`, stack: [] }).catch(() => undefined);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => tellFault(bridge, reason));
}

/** Does what was asked for outside the page. */
export function onShellEvent(
  { store, actions, report }: Document,
  event: ShellEvent,
  run: (id: string) => void,
) {
  switch (event.kind) {
    case "open":
      return actions.openPath(event.path);
    case "open_demo":
      return actions.openDemo(event.id);
    case "refused":
      return report(event.failure);
    case "dragging":
      return actions.drag(event.welcome ? "welcome" : "unwelcome");
    case "drag_ended":
      return actions.drag(null);
    case "audience_gone":
      if (store.getState().presenting?.where === "second") actions.stopPresenting();
      return;
    case "command":
      return run(event.id);
  }
}

/** A browser's menu offers to reload the page; in text it offers what one wants there. */
function onContextMenu(event: MouseEvent) {
  if (!isWriting(event.target)) event.preventDefault();
}

/** Logs what kind of fault it was and where. What it says may quote a scenario, so it stays here. */
export function tellFault(bridge: Bridge, thrown: unknown) {
  console.error(thrown);
  const error = thrown instanceof Error ? thrown : null;
  const stack = (error?.stack ?? "").split("\n").flatMap((line) => placeIn(line) ?? []);
  bridge.pageFailed({ kind: error?.name ?? "Error", stack }).catch(() => undefined);
}

/** `draw@tauri://localhost/assets/mount-1a2b.js:3:4567` without what is the same in every line. */
function placeIn(line: string): string | null {
  return /([\w$.]*)@?\S*?([\w-]+\.(?:js|tsx?):\d+:\d+)/.exec(line)?.slice(1).join(" ") ?? null;
}
