import { sql } from "kysely";
import type pg from "pg";
import type { Log } from "./log.ts";
import type { Tx } from "./database.ts";

/** What changed, for pages that are open: a type and the thing's id, never its content (each page reads what it may). */
export type LiveEvent = { type: string; id: string; [detail: string]: string };

type Notice = { wake: string } | { event: LiveEvent };

const channel = "runwright";

/** Tells every server, when the transaction commits, that a worker has something to do. A hint: workers also look by themselves. */
export const notifyWake = async (tx: Tx, worker: string): Promise<void> => {
  await sql`select pg_notify(${channel}, ${JSON.stringify({ wake: worker })})`.execute(tx);
};

/** Announces changes to every open page of every server when the transaction commits. */
export async function notifyEvents(tx: Tx, events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  const notices = [...new Set(events.map((event) => JSON.stringify({ event })))];
  await sql`select pg_notify(${channel}, notice) from unnest(${notices}::text[]) notice`.execute(tx);
}

/** One listening connection a server; reconnects by itself, and says when it is without one. */
export class NoticeBoard {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  readonly #wakeListeners = new Map<string, Set<() => void>>();
  readonly #eventListeners = new Set<(event: LiveEvent) => void>();
  #client: pg.PoolClient | null = null;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  get listening(): boolean {
    return this.#client !== null;
  }

  async start(): Promise<void> {
    if (this.#stopped) return;
    try {
      const client = await this.#listen();
      if (this.#stopped) return client.release(true);
      this.#client = client;
      for (const worker of this.#wakeListeners.keys()) this.wake(worker);
    } catch (error) {
      this.#log.warn({ error: String(error) }, "live notices are off; trying again");
      this.#scheduleRetry();
    }
  }

  async #listen(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    try {
      client.on("notification", (notification) => this.#receive(notification.payload ?? ""));
      client.on("error", () => this.#lost(client));
      client.on("end", () => this.#lost(client));
      await client.query(`listen ${channel}`);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#client?.release(true);
    this.#client = null;
  }

  onWake(worker: string, listener: () => void): () => void {
    const listeners = this.#wakeListeners.get(worker) ?? new Set();
    this.#wakeListeners.set(worker, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onEvent(listener: (event: LiveEvent) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Wakes this server's own worker without the database's detour. */
  wake(worker: string): void {
    for (const listener of this.#wakeListeners.get(worker) ?? []) listener();
  }

  #receive(payload: string): void {
    const notice = JSON.parse(payload) as Notice;
    if ("wake" in notice) this.wake(notice.wake);
    else for (const listener of this.#eventListeners) listener(notice.event);
  }

  #lost(client: pg.PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
    this.#scheduleRetry();
  }

  #scheduleRetry(): void {
    if (this.#stopped) return;
    this.#retry = setTimeout(() => void this.start(), 500);
    this.#retry.unref();
  }
}
