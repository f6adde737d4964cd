import { closeSync, copyFileSync, fstatSync, ftruncateSync, openSync, readSync } from "node:fs";

const checkEveryMilliseconds = 10_000;
const tailBytes = 8_000;

/**
 * The file that PostgreSQL prints to. It is a file and no pipe, so that the server outlives a killed Runwright; past
 * the limit it is moved to `.1` and emptied in place.
 */
export class ServerLog {
  readonly descriptor: number;
  readonly #path: string;
  readonly #limitBytes: number;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string, limitBytes = 5_000_000) {
    this.#path = path;
    this.#limitBytes = limitBytes;
    this.descriptor = openSync(path, "a", 0o600);
    this.trim();
    this.#timer = setInterval(() => this.trim(), checkEveryMilliseconds).unref();
  }

  /** The present end, to read on from with `since`. */
  mark(): number {
    return fstatSync(this.descriptor).size;
  }

  /** What was printed after the mark; of much, the end. */
  since(mark: number): string {
    const end = this.mark();
    const start = Math.max(mark > end ? 0 : mark, end - tailBytes);
    const buffer = Buffer.alloc(end - start);
    const reader = openSync(this.#path, "r");
    try {
      return buffer.toString("utf8", 0, readSync(reader, buffer, 0, buffer.length, start));
    } finally {
      closeSync(reader);
    }
  }

  /** Moves the text away when it has passed the limit; never throws, because a full disk must not end the server. */
  trim(): void {
    try {
      if (this.mark() <= this.#limitBytes) return;
      copyFileSync(this.#path, `${this.#path}.1`);
      ftruncateSync(this.descriptor);
    } catch {
      ftruncateSync(this.descriptor);
    }
  }

  close(): void {
    clearInterval(this.#timer);
    closeSync(this.descriptor);
  }
}
