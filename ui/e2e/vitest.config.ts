import { defineConfig } from "vitest/config";

// One window at a time: there is one display, and two windows would time each other out on two cores.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
