/** The window on the second screen: the stage alone, of what it is told. */

import { MantineProvider } from "@mantine/core";
import { useEffect } from "react";
import { text } from "../../base/text";
import { cssVariablesResolver, styleNonce, theme } from "../../base/theme";
import type { Bridge } from "../../bridge/bridge";
import { createDocument, type Document, DocumentProvider, useDocument } from "../../document";
import classes from "./presenting.module.css";
import { Stage } from "./Stage";
import { showingBridge, stateFrom, type Told } from "./secondScreen";

export function Audience({ document }: { document: Document }) {
  useEffect(() => listen(document), [document]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DocumentProvider document={document}>
        <Screen />
      </DocumentProvider>
    </MantineProvider>
  );
}

/** A document that holds what was told and asks for nothing. */
export const audienceDocument = (bridge: Bridge): Document =>
  createDocument(showingBridge(bridge), () => undefined);

function Screen() {
  const shows = useDocument((state) => state.presenting !== null && state.history !== null);
  return (
    <div className={classes.screen} data-testid="ready">
      {shows ? <Stage still /> : <p className={classes.nobody}>{text.presenting.nothing}</p>}
    </div>
  );
}

function listen({ bridge, store }: Document): () => void {
  let told: Partial<Told> = {};
  const listening = bridge.onShown((changed) => {
    told = { ...told, ...(changed as Partial<Told>) };
    // Parts may come before the whole, which is asked for below.
    if (told.scenario && told.presenting) store.setState(stateFrom(told as Told), true);
  });
  void listening.then(() => bridge.audienceListens()).catch(() => undefined);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape") bridge.closeAudience().catch(() => undefined);
  };
  window.addEventListener("keydown", onKey);
  return () => {
    window.removeEventListener("keydown", onKey);
    void listening.then((stop) => stop());
  };
}
