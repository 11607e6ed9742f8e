import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (!root) throw new Error("no #root");
createRoot(root).render(
  <MantineProvider>
    <main data-testid="ready">Shoreline</main>
  </MantineProvider>,
);
