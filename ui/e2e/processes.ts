/** Processes as Linux shows them in /proc (proc(5)). */

import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_S = 100; // the unit of times in /proc on every Linux of today: sysconf(_SC_CLK_TCK)

/** A process started by this one, while it lives. */
export function childOf(parent: number | undefined) {
  const child = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => stat(pid)?.parent === parent);
  return child === undefined
    ? undefined
    : { startedMs: () => startedMs(child), kill: () => process.kill(child, "SIGKILL") };
}

/** When a process began, by the wall clock. */
function startedMs(pid: number): number {
  const uptime = Number.parseFloat(readFileSync("/proc/uptime", "utf8"));
  return Date.now() - (uptime - (stat(pid)?.start ?? Number.NaN)) * 1000;
}

/** Parent and start (in seconds since the machine's) of a process; nothing if it is gone or only waits to be buried. */
function stat(pid: number) {
  try {
    // The name is in brackets and may hold anything; what follows is fields 3 and on.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    if (fields[0] === "Z") return undefined;
    return { parent: Number(fields[1]), start: Number(fields[19]) / TICKS_PER_S };
  } catch {
    return undefined;
  }
}
