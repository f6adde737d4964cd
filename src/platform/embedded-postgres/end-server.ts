import { setTimeout as delay } from "node:timers/promises";
import { performance } from "node:perf_hooks";
import { systemCode } from "./refusal.ts";

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch (error) {
    if (systemCode(error) !== "ESRCH") throw error;
  }
}

/** Waits until the condition holds, at most so long; answers whether it does. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await delay(10);
  }
  return true;
}

/**
 * Ends a server in PostgreSQL's own order: a fast shutdown that closes the connections and writes everything down,
 * then, when that takes too long, an immediate one that loses nothing but leaves a recovery for the next start.
 */
export async function endServer(
  processId: number,
  hasEnded: () => boolean | Promise<boolean>,
  patienceSeconds: number,
): Promise<void> {
  const steps: readonly [NodeJS.Signals, number][] = [
    ["SIGINT", patienceSeconds],
    ["SIGQUIT", 6],
    ["SIGKILL", 6],
  ];
  for (const [name, seconds] of steps) {
    if (await hasEnded()) return;
    signal(processId, name);
    await waitUntil(hasEnded, seconds * 1000);
  }
}
