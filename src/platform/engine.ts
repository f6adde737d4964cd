import type { Platform } from "./context.ts";
import type { Feature } from "./feature.ts";
import type { NoticeBoard } from "./live-events.ts";
import { claimMessages, deliver, type OutboxHandler } from "./outbox.ts";
import { fireNextTimer, nextTimerDueAt, type TimerHandler } from "./timers.ts";
import { Worker } from "./worker.ts";

const idleMilliseconds = 1000;

/** Everything that happens by itself: timers, the outbox and the features' own loops. Tests step it by hand instead. */
export class Engine {
  readonly #platform: Platform;
  readonly #timers: Map<string, TimerHandler>;
  readonly #outbox: OutboxHandler[];
  readonly #ownSteps: NonNullable<Feature["workers"]>[number][];
  #workers: Worker[] = [];

  constructor(platform: Platform, features: readonly Feature[]) {
    this.#platform = platform;
    this.#timers = new Map(
      features.flatMap((feature) => feature.timers ?? []).map((handler) => [handler.kind, handler]),
    );
    this.#outbox = features.flatMap((feature) => feature.outbox ?? []);
    this.#ownSteps = features.flatMap((feature) => feature.workers ?? []);
  }

  start(board: NoticeBoard): void {
    this.#add(board, "timers", () => this.#timerStep());
    for (const handler of this.#outbox) {
      const slots = new Slots(this.#platform, handler);
      const worker = this.#add(board, "outbox", () => slots.step());
      slots.onFree = () => worker.wake();
    }
    for (const { name, step } of this.#ownSteps) this.#add(board, name, step);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
    this.#workers = [];
  }

  /** Does everything that is due at the clock's instant, until nothing is left. */
  async settle(): Promise<void> {
    for (let worked = true; worked;) {
      worked = false;
      for (const { step, finish } of this.#ownSteps) {
        while ((await step()).worked) worked = true;
        await finish?.();
      }
      while (await fireNextTimer(this.#platform, this.#timers)) worked = true;
      for (const handler of this.#outbox) {
        const messages = await claimMessages(this.#platform, handler, 100);
        for (const message of messages) await deliver(this.#platform, handler, message);
        worked ||= messages.length > 0;
      }
    }
  }

  #add(board: NoticeBoard, name: string, step: Worker["step"]): Worker {
    const worker = new Worker(name, this.#platform.log, step);
    board.onWake(name, () => worker.wake());
    this.#workers.push(worker);
    worker.start();
    return worker;
  }

  async #timerStep(): Promise<{ worked: boolean; idleMilliseconds: number }> {
    if (await fireNextTimer(this.#platform, this.#timers)) return { worked: true, idleMilliseconds: 0 };
    const dueAt = await nextTimerDueAt(this.#platform);
    const untilDue =
      dueAt === null ? idleMilliseconds : dueAt.getTime() - this.#platform.clock.now().getTime();
    return { worked: false, idleMilliseconds: Math.min(Math.max(untilDue, 50), idleMilliseconds) };
  }
}

/** Sends a topic's messages side by side, so that one that hangs holds up no other. */
class Slots {
  readonly #platform: Platform;
  readonly #handler: OutboxHandler;
  #busy = 0;
  onFree: () => void = () => {};

  constructor(platform: Platform, handler: OutboxHandler) {
    this.#platform = platform;
    this.#handler = handler;
  }

  async step(): Promise<{ worked: boolean; idleMilliseconds: number }> {
    const free = this.#handler.concurrency - this.#busy;
    if (free <= 0) return { worked: false, idleMilliseconds };
    const messages = await claimMessages(this.#platform, this.#handler, free);
    this.#busy += messages.length;
    for (const message of messages)
      void deliver(this.#platform, this.#handler, message)
        .catch((error: unknown) =>
          this.#platform.log.warn({ topic: this.#handler.topic, err: error }, "delivery left to its lease"),
        )
        .finally(() => {
          this.#busy -= 1;
          this.onFree();
        });
    return { worked: messages.length === free, idleMilliseconds };
  }
}
