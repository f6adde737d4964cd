import { setImmediate } from "node:timers/promises";

const turnMilliseconds = 10;

/** Lets other requests have their turn during long work: await it between steps, and it pauses about every 10 ms. */
export function takeTurns(): () => Promise<void> {
  let turnBegan = performance.now();
  return async () => {
    if (performance.now() - turnBegan < turnMilliseconds) return;
    await setImmediate();
    turnBegan = performance.now();
  };
}
