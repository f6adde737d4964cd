import cluster, { type Worker } from "node:cluster";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "./platform/config.ts";
import type { DatabaseConnection } from "./platform/database.ts";
import type { Log } from "./platform/log.ts";

/** What a process that answers HTTP is handed at its start, by its environment. */
export type Handover = { config: Config; connection: DatabaseConnection; poolSize: number };
export const handoverVariable = "RUNWRIGHT_HANDOVER";

/** What it tells the main process: a worker to wake, or why it cannot start. */
export type Report = { wake: string } | { failed: string };

/** Processes that share the port, so that HTTP has more than one processor; the main process does all other work. */
export type HttpProcesses = { address: string; stop(): Promise<void> };

const connections = { main: 12, others: 24, least: 3 };
const restartMilliseconds = { first: 100, atMost: 5000 };
const stopMilliseconds = 8000;

/** How many connections a process may keep, so that all fit into what the embedded database allows. */
export const poolSizes = (processes: number): { main: number; http: number } => ({
  main: connections.main,
  http: Math.max(connections.least, Math.floor(connections.others / processes)),
});

/** Starts them and waits until all listen; one that dies is started again, later each time that it dies young. */
export async function startHttpProcesses(
  handover: Handover,
  { log, wake }: { log: Log; wake: (worker: string) => void },
): Promise<HttpProcesses> {
  cluster.setupPrimary({ exec: entryPath, args: [] });
  const environment = { [handoverVariable]: JSON.stringify(handover) };
  let stopping = false;
  let restartsInARow = 0;
  const start = (): Worker => {
    const worker = cluster.fork(environment);
    worker.on("message", (report: Report) => {
      if ("wake" in report) wake(report.wake);
    });
    worker.on("listening", () => setTimeout(() => (restartsInARow = 0), restartMilliseconds.atMost).unref());
    worker.on("exit", (code, signal: string | null) => {
      if (stopping) return;
      log.error({ code, signal }, "a process that answers HTTP died and is started again");
      const wait = Math.min(restartMilliseconds.first * 2 ** restartsInARow, restartMilliseconds.atMost);
      restartsInARow += 1;
      setTimeout(() => stopping || start(), wait);
    });
    return worker;
  };
  const stop = async () => {
    stopping = true;
    await Promise.all(
      Object.values(cluster.workers ?? {}).flatMap((worker) => (worker ? [end(worker)] : [])),
    );
  };
  try {
    const workers = Array.from({ length: handover.config.processes }, start);
    const [address] = await Promise.all(workers.map(untilListening));
    return { address: address!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Beside this file, whether it is run from source or built. */
const here = fileURLToPath(import.meta.url);
const entryPath = here.replace(`http-processes${extname(here)}`, `http-process${extname(here)}`);

const untilListening = (worker: Worker): Promise<string> =>
  new Promise((resolve, reject) => {
    worker.once("listening", ({ address, port }) => resolve(`http://${address}:${port}`));
    worker.on("message", (report: Report) => {
      if ("failed" in report) reject(new Error(report.failed));
    });
    worker.once("exit", (code) => reject(new Error(`A process that answers HTTP ended with ${code}.`)));
  });

/** Politely first: what it is answering, it answers. */
async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.process.kill("SIGTERM");
  const impatience = setTimeout(() => worker.process.kill("SIGKILL"), stopMilliseconds);
  await ended;
  clearTimeout(impatience);
}
