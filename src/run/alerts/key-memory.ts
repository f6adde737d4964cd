import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import { newUuid } from "../../platform/identifiers.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { keyText, type AlertKey } from "./model/plan-intake.ts";

const keysKept = 50_000;

/**
 * What this process knows of senders' keys, so that a repeat costs no read. It holds as long as nobody else has processed
 * in between, which every transaction that processes makes sure of, and as long as the catalogue stays as it is.
 */
export class KeyMemory {
  readonly #id = newUuid();
  readonly #keys = new Map<string, AlertKey>();
  #board: OnCallBoard | null = null;

  /** To be called under the processing lock: forgets all where another process has processed since. */
  async claim(tx: Tx): Promise<void> {
    const last = await sql<{ holder: string | null }>`select holder from intake_processor`.execute(tx);
    if (last.rows[0]?.holder === this.#id) return;
    this.forget();
    await sql`update intake_processor set holder = ${this.#id}`.execute(tx);
  }

  /** Of these keys, those that are known; and those that must be read. */
  look<Wanted extends { scope: string; dedupKey: string }>(
    wanted: readonly Wanted[],
    board: OnCallBoard,
  ): { known: AlertKey[]; unknown: Wanted[] } {
    if (this.#board !== board) this.forget();
    this.#board = board;
    const known: AlertKey[] = [];
    const unknown = wanted.filter(({ scope, dedupKey }) => {
      const key = this.#keys.get(keyText(scope, dedupKey));
      if (key) known.push(key);
      return !key;
    });
    return { known, unknown };
  }

  /** After the commit: the last state of every key that it touched. */
  remember(keys: readonly AlertKey[]): void {
    for (const key of keys) {
      const text = keyText(key.scope, key.dedupKey);
      this.#keys.delete(text);
      this.#keys.set(text, key);
    }
    for (const oldest of this.#keys.keys()) {
      if (this.#keys.size <= keysKept) break;
      this.#keys.delete(oldest);
    }
  }

  forget(): void {
    this.#keys.clear();
  }
}
