import type { IntakeEntry } from "./model/intake-entry.ts";

const charactersKept = 4_000_000;

/** A row of the intake log. Its instant counts too: a database that failed over may give the same id twice. */
export type ArrivedRow = { id: number; receivedAt: Date; entries: readonly IntakeEntry[] };

/**
 * What this server has written to the intake log and therefore knows, so that its worker need not read it again. Only a
 * convenience: a row that is not here, or not any more, is read from the log. Nothing is kept before a worker asks.
 */
export class ArrivedEntries {
  readonly #rows = new Map<number, { row: ArrivedRow; characters: number }>();
  #characters = 0;
  #wanted = false;

  /** Keeps a row that is on disk; the oldest make room. */
  keep(row: ArrivedRow, characters: number): void {
    if (!this.#wanted) return;
    this.#drop(row.id);
    this.#rows.set(row.id, { row, characters });
    this.#characters += characters;
    for (const oldest of this.#rows.keys()) {
      if (this.#characters <= charactersKept) break;
      this.#drop(oldest);
    }
  }

  rows(): ArrivedRow[] {
    this.#wanted = true;
    return Array.from(this.#rows.values(), ({ row }) => row);
  }

  /** Once rows up to this id are processed, here or elsewhere; one that was late is read from the log. */
  forgetThrough(last: number): void {
    for (const id of this.#rows.keys()) if (id <= last) this.#drop(id);
  }

  #drop(id: number): void {
    this.#characters -= this.#rows.get(id)?.characters ?? 0;
    this.#rows.delete(id);
  }
}
