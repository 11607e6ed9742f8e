/** What to send along with a question, to the clipboard. */

import { copyText } from "../base/copy";
import { text } from "../base/text";
import { asFailure, type Bridge } from "../bridge/bridge";
import { showDone, showFailure } from "./toasts";

const words = text.manners.about;

export async function copyDiagnostics(bridge: Bridge) {
  try {
    const copied = await copyText(await bridge.diagnostics(navigator.language));
    if (copied) showDone(words.copied);
    else showFailure(asFailure({ message: words.notCopied }));
  } catch (thrown) {
    showFailure(asFailure(thrown));
  }
}
