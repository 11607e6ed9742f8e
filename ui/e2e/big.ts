/** The biggest scenario as a file, for tests that open it in the real window. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bigScenario, type Size } from "../src/test/big";

/** Writes it into a folder, and gives its path. */
export function bigFile(folder: string, size?: Size): string {
  const path = join(folder, "big.shoreline");
  writeFileSync(path, JSON.stringify(bigScenario(size), null, 2));
  return path;
}
