import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  // WebKitGTK 2.42 and later: Debian 12, Ubuntu 22.04 with updates.
  build: { target: "safari16.4", chunkSizeWarningLimit: 2500 },
  test: { environment: "jsdom", setupFiles: "./src/test/setup.ts", css: false },
});
