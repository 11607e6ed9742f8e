/** The window: theme, document, frame. Everything above a view. */

import "dayjs/locale/de";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { language } from "../base/text";
import { cssVariablesResolver, styleNonce, theme } from "../base/theme";
import { type Document, DocumentProvider } from "../document";
import { AboutDialog } from "./AboutDialog";
import { CloseGuard } from "./CloseGuard";
import { DropTarget } from "./DropTarget";
import { ErrorBoundary } from "./ErrorBoundary";
import { RecoveredDialog } from "./RecoveredDialog";
import { ReplaceGuard } from "./ReplaceGuard";
import { SettingsDialog } from "./SettingsDialog";
import { Shell } from "./Shell";
import { ShortcutsDialog } from "./ShortcutsDialog";

export function App({ document }: { document: Document }) {
  const { bridge, actions } = document;
  useEffect(() => {
    const listening = bridge.onCloseRequested(actions.close);
    return () => void listening.then((stop) => stop());
  }, [bridge, actions]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <DocumentProvider document={document}>
          <ErrorBoundary>
            <Shell />
          </ErrorBoundary>
          <RecoveredDialog />
          <SettingsDialog />
          <ShortcutsDialog />
          <AboutDialog />
          <CloseGuard />
          <ReplaceGuard />
          <DropTarget />
          <Notifications position="bottom-right" limit={4} />
        </DocumentProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
