/** Wires the window: the bridge that is there, the document, the frame. */

import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./base.css";
import { createRoot } from "react-dom/client";
import { language } from "../base/text";
import type { Bridge } from "../bridge/bridge";
import { createDocument } from "../document";
import { App } from "./App";
import { mindManners, mirrorSettings, nameNonce, tellFault } from "./manners";
import { keepMenu } from "./menu";
import { showFailure } from "./toasts";

export async function mount(root: HTMLElement) {
  window.document.documentElement.lang = language;
  const document = createDocument(await bridge(), showFailure);
  await document.actions.start();
  if (!mirrorSettings(document.store.getState().settings)) return;
  // Before the first picture: a menu that came later would push it down.
  await keepMenu(document);
  mindManners(document);
  nameNonce();
  const failed = (thrown: unknown) => tellFault(document.bridge, thrown);
  createRoot(root, { onCaughtError: failed, onUncaughtError: failed }).render(<App document={document} />);
}

/** The shell's, or a recording where the page is open in a browser. */
async function bridge(): Promise<Bridge> {
  if ("__TAURI_INTERNALS__" in window) return (await import("../bridge/tauri")).tauriBridge;
  return (await import("../bridge/recorded")).recordedBridge({ runMs: 1800 });
}
