import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { endLeftoverServer, readServerNote } from "./leftover-server.ts";
import { explainFailure } from "./refusal.ts";
import { spawnOptions } from "./run-program.ts";
import type { ServerLog } from "./server-log.ts";
import type { ServerUser } from "./server-user.ts";
import { serverArguments } from "./settings.ts";

/** Everything that starting the server takes, the same at every restart. */
export type ServerPlan = {
  binaries: Binaries;
  cluster: string;
  socketFolder: string;
  user: ServerUser | undefined;
  serverLog: ServerLog;
  log: (message: string) => void;
};

/** A server that was started, perhaps still recovering, perhaps ended. */
export type ServerProcess = { processId: number; hasEnded(): boolean; ended: Promise<string> };

/**
 * Starts the server in a session of its own, so that Ctrl-C in a terminal reaches Runwright alone, and without a hold
 * on the event loop.
 */
export async function spawnServer(plan: ServerPlan): Promise<ServerProcess> {
  const { descriptor } = plan.serverLog;
  const child = spawn(plan.binaries.postgres, serverArguments(plan.cluster, plan.socketFolder), {
    ...spawnOptions(plan.user),
    detached: true,
    stdio: ["ignore", descriptor, descriptor],
  });
  child.unref();
  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signalName) => {
      hasEnded = true;
      resolve(signalName ? `was ended by ${signalName}` : `ended with code ${code}`);
    });
  });
  await new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  return { processId: child.pid ?? 0, hasEnded: () => hasEnded, ended };
}

const stillHeld = /pre-existing shared memory block|lock file .* already exists/;

/**
 * Starts the server and waits until it takes connections, however long a recovery takes; `onSpawn` hears of each
 * process at once. Refuses with what the server printed when it ends instead.
 */
export async function launchServer(
  plan: ServerPlan,
  onSpawn: (server: ServerProcess) => void,
): Promise<ServerProcess> {
  const retryUntil = performance.now() + 10_000;
  for (;;) {
    const mark = plan.serverLog.mark();
    const server = await spawnServer(plan);
    onSpawn(server);
    if (await becomesReady(server, plan)) return server;
    const printed = plan.serverLog.since(mark);
    // Processes of a killed server may take a moment to let go of its memory.
    if (!stillHeld.test(printed) || performance.now() > retryUntil)
      throw explainFailure("postgres", printed, { folder: plan.cluster, user: plan.user });
    await delay(100);
    await endLeftoverServer(plan.cluster, plan.log);
  }
}

async function becomesReady(server: ServerProcess, plan: ServerPlan): Promise<boolean> {
  let nextReportAt = performance.now() + 5_000;
  while (!server.hasEnded()) {
    const note = await readServerNote(plan.cluster);
    if (note?.processId === server.processId && note.isReady) return true;
    if (performance.now() > nextReportAt) {
      plan.log("PostgreSQL is still starting; it recovers what an earlier crash left.");
      nextReportAt += 5_000;
    }
    await delay(10);
  }
  return false;
}
