/** Wires the window: the bridge that is there, the document, the frame. */

import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./base.css";
import { createRoot } from "react-dom/client";
import { language, text } from "../base/text";
import type { Bridge } from "../bridge/bridge";
import { createDocument } from "../document";
import { App } from "./App";
import { mindManners, mirrorSettings, nameNonce, tellFault } from "./manners";
import { keepMenu } from "./menu";
import { Audience, audienceDocument } from "./presenting/Audience";
import { keepAudience } from "./presenting/secondScreen";
import { showFailure } from "./toasts";

export async function mount(root: HTMLElement) {
  window.document.documentElement.lang = language;
  if (new URLSearchParams(window.location.search).has("audience")) return mountAudience(root, await bridge());
  const document = createDocument(await bridge(), showFailure);
  await document.actions.start();
  if (!mirrorSettings(document.store.getState().settings)) return;
  // Before the first picture: a menu that came later would push it down.
  await keepMenu(document);
  mindManners(document);
  keepAudience(document, text.presenting.stage);
  nameNonce();
  const failed = (thrown: unknown) => tellFault(document.bridge, thrown);
  createRoot(root, { onCaughtError: failed, onUncaughtError: failed }).render(<App document={document} />);
}

/** The window on a second screen: no menu, no manners, nothing to open. */
function mountAudience(root: HTMLElement, bridge: Bridge) {
  nameNonce();
  const failed = (thrown: unknown) => tellFault(bridge, thrown);
  const document = audienceDocument(bridge);
  createRoot(root, { onCaughtError: failed, onUncaughtError: failed }).render(
    <Audience document={document} />,
  );
}

/** The shell's, or a recording where the page is open in a browser. */
async function bridge(): Promise<Bridge> {
  if ("__TAURI_INTERNALS__" in window) return (await import("../bridge/tauri")).tauriBridge;
  return (await import("../bridge/recorded")).recordedBridge({ runMs: 1800 });
}
