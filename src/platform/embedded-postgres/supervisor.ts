import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { endServer, signal } from "./end-server.ts";
import { endLeftoverServer } from "./leftover-server.ts";
import { launchServer, type ServerPlan, type ServerProcess } from "./server-process.ts";

const longestPauseMilliseconds = 10_000;
const steadyMilliseconds = 1_000;
const stopPatienceSeconds = 20;

/** How long to wait before the n-th attempt in a row to restart the server: none, then 0.1 s, doubling up to 10 s. */
export const restartPauseMilliseconds = (attempt: number): number =>
  attempt === 0 ? 0 : Math.min(longestPauseMilliseconds, 100 * 2 ** Math.min(attempt - 1, 20));

/** Keeps one server running on its socket until it is stopped: when the server dies, another takes its place. */
export class Supervisor {
  readonly #plan: ServerPlan;
  readonly #stopping = new AbortController();
  #server: ServerProcess | undefined;
  #recovery: Promise<void> = Promise.resolve();
  #attempts = 0;

  constructor(plan: ServerPlan) {
    this.#plan = plan;
  }

  get processId(): number | undefined {
    return this.#server?.hasEnded() ? undefined : this.#server?.processId;
  }

  async start(): Promise<void> {
    process.once("exit", this.#onExit);
    try {
      await this.#launch();
    } catch (error) {
      process.removeListener("exit", this.#onExit);
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#endServer();
    await this.#recovery;
    await this.#endServer();
    process.removeListener("exit", this.#onExit);
  }

  /** A Runwright that ends without stopping its server still asks it to end. */
  readonly #onExit = () => {
    if (this.processId) signal(this.processId, "SIGINT");
  };

  async #launch(): Promise<void> {
    const server = await launchServer(this.#plan, (spawned) => {
      this.#server = spawned;
      if (this.#stopping.signal.aborted) signal(spawned.processId, "SIGINT");
    });
    const readyAt = performance.now();
    this.#recovery = this.#recoverAfter(server, readyAt);
  }

  async #endServer(): Promise<void> {
    const server = this.#server;
    if (server) await endServer(server.processId, () => server.hasEnded(), stopPatienceSeconds);
  }

  async #recoverAfter(server: ServerProcess, readyAt: number): Promise<void> {
    const how = await server.ended;
    if (this.#stopping.signal.aborted) return;
    if (performance.now() - readyAt > steadyMilliseconds) this.#attempts = 0;
    this.#plan.log(`PostgreSQL ${how}. Starting it again.`);
    while (!this.#stopping.signal.aborted && !(await this.#restarts()));
  }

  async #restarts(): Promise<boolean> {
    const { cluster, log } = this.#plan;
    try {
      const pause = restartPauseMilliseconds(this.#attempts++);
      await delay(pause, undefined, { signal: this.#stopping.signal });
      await endLeftoverServer(cluster, log);
      await this.#launch();
      log("PostgreSQL runs again.");
      return true;
    } catch (error) {
      if (!this.#stopping.signal.aborted) log(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}
