import { isUnavailable } from "./database.ts";
import type { Log } from "./log.ts";

/** A loop that works while there is work, sleeps until it is woken or `idleMilliseconds` pass, and outlives every failure. */
export class Worker {
  readonly #name: string;
  readonly step: () => Promise<{ worked: boolean; idleMilliseconds: number }>;
  readonly #log: Log;
  #stopped = false;
  #wake: (() => void) | null = null;
  #woken = false;
  #running: Promise<void> | null = null;

  constructor(name: string, log: Log, step: () => Promise<{ worked: boolean; idleMilliseconds: number }>) {
    this.#name = name;
    this.#log = log;
    this.step = step;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** Ends after the step under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      let idleMilliseconds = 500;
      try {
        const step = await this.step();
        if (step.worked) continue;
        idleMilliseconds = step.idleMilliseconds;
      } catch (error) {
        if (isUnavailable(error)) this.#log.warn({ worker: this.#name }, "waiting for the database");
        else this.#log.error({ worker: this.#name, err: error }, "worker step failed");
      }
      await this.#sleep(idleMilliseconds);
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (this.#woken || this.#stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}
