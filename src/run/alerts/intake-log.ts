import type pg from "pg";
import { AppError } from "../../lib/errors.ts";
import { isUnavailable } from "../../platform/database.ts";
import type { ArrivedEntries } from "./arrived-entries.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";

const batchRequests = 500;
const batchCharacters = 1_000_000;
const writesAtOnce = 2;
const waitingCharacters = 64_000_000;

/** Where processing falls behind by more than this, answers wait a little, so that senders slow down to its pace. */
const bearableLagMilliseconds = 500;
const heldBackPerMillisecond = 0.25;
const heldBackAtMostMilliseconds = 1000;

type Waiting = {
  entry: IntakeEntry;
  text: string;
  resolve: () => void;
  reject: (error: unknown) => void;
};

/**
 * Makes what arrives durable before it is answered, many requests in one small write (group commit): what comes in while
 * a write is under way goes with the next one. Nothing waits on purpose, so a lone alert costs one round trip.
 */
export class IntakeLog {
  readonly #pool: pg.Pool;
  readonly #now: () => Date;
  readonly #arrived: ArrivedEntries;
  readonly #afterWrite: () => void;
  #waiting: Waiting[] = [];
  #waitingCharacters = 0;
  #writing = 0;
  #scheduled = false;
  #holdBackMilliseconds = 0;

  constructor(pool: pg.Pool, now: () => Date, arrived: ArrivedEntries, afterWrite: () => void) {
    this.#pool = pool;
    this.#now = now;
    this.#arrived = arrived;
    this.#afterWrite = afterWrite;
  }

  /** Resolves when the entry (`text` as the log keeps it) is on disk; rejects with `unavailable` when it is not known to be. */
  append(entry: IntakeEntry, text: string): Promise<void> {
    if (this.#waitingCharacters + text.length > waitingCharacters)
      return Promise.reject(
        new AppError(
          "unavailable",
          "More alerts arrive than the database takes. Send this one again shortly.",
        ),
      );
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, text, resolve, reject });
      this.#waitingCharacters += text.length;
      this.#scheduleWrite();
    });
  }

  /** Everything that the sockets held at this moment goes into one write. */
  #scheduleWrite(): void {
    if (this.#scheduled || !this.#mayWrite()) return;
    this.#scheduled = true;
    const write = () => {
      this.#scheduled = false;
      void this.#write();
    };
    if (this.#holdBackMilliseconds === 0) setImmediate(write);
    else setTimeout(write, this.#holdBackMilliseconds);
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0 || !this.#mayWrite()) return;
    const batch = this.#takeBatch();
    this.#writing += 1;
    try {
      const now = this.#now();
      const text = `[${batch.map(({ text }) => text).join(",")}]`;
      const { rows } = await this.#pool.query<{ id: number; oldest: Date | null }>({
        name: "intake",
        text: `insert into intake (received_at, entries) values ($1, $2)
          returning id, (select received_at from intake order by id limit 1) as oldest`,
        values: [now, text],
      });
      const { id, oldest } = rows[0]!;
      this.#arrived.keep({ id, receivedAt: now, entries: batch.map(({ entry }) => entry) }, text.length);
      this.#holdBackMilliseconds = holdBack(now, oldest ?? now);
      for (const { resolve } of batch) resolve();
      this.#afterWrite();
    } catch (error) {
      const refusal = isUnavailable(error)
        ? new AppError(
            "unavailable",
            "The database does not answer, so the alert is not stored. Send it again shortly.",
            {
              cause: error,
            },
          )
        : error;
      for (const { reject } of batch) reject(refusal);
    } finally {
      this.#writing -= 1;
      if (this.#waiting.length > 0) this.#scheduleWrite();
    }
  }

  /** Few large writes are cheaper than many small ones, so a second one begins only when it is full. */
  #mayWrite(): boolean {
    if (this.#writing === 0) return true;
    const full = this.#waitingCharacters >= batchCharacters || this.#waiting.length >= batchRequests;
    return full && this.#writing < writesAtOnce;
  }

  #takeBatch(): Waiting[] {
    let characters = 0;
    let count = 0;
    for (const { text } of this.#waiting) {
      if (count === batchRequests || (count > 0 && characters + text.length > batchCharacters)) break;
      characters += text.length;
      count += 1;
    }
    this.#waitingCharacters -= characters;
    return this.#waiting.splice(0, count);
  }
}

/** How long the next write is held back, by the age of the oldest entry that is not processed yet. */
function holdBack(now: Date, oldest: Date): number {
  const behind = now.getTime() - oldest.getTime() - bearableLagMilliseconds;
  return Math.min(Math.max(0, behind * heldBackPerMillisecond), heldBackAtMostMilliseconds);
}
