import { Worker } from "node:worker_threads";
import type { Mistake } from "./mistakes.ts";
import type { CatalogueFile, DocumentLimits, ParsedDocument } from "./parse-yaml.ts";

/** What one file of a batch gave, or a part of it. */
export type WorkerResult = { file: number; documents: ParsedDocument[]; mistakes: Mistake[] };

/** A batch is over with null. */
export type WorkerMessage = WorkerResult | null;

const script = new URL("./yaml-worker-thread.js", import.meta.url);
const memory = { maxOldGenerationSizeMb: 512 };

/** A thread that parses YAML, so that requests do not wait for it. */
export class YamlWorker {
  /** Threads run what is built; from the sources, as in tests, there is none. */
  static readonly isBuilt = import.meta.url.endsWith(".js");

  readonly #worker: Worker;
  readonly #failed: Promise<never>;

  constructor(limits: DocumentLimits) {
    this.#worker = new Worker(script, { workerData: limits, resourceLimits: memory });
    this.#failed = new Promise((_, reject) => {
      this.#worker.once("error", reject);
    });
    this.#failed.catch(() => {});
  }

  /** Parses some files; one batch at a time. */
  parse(files: readonly CatalogueFile[]): Promise<WorkerResult[]> {
    const results = files.map((_, file): WorkerResult => ({ file, documents: [], mistakes: [] }));
    const answer = new Promise<WorkerResult[]>((resolve) => {
      const take = (message: WorkerMessage) => {
        if (message === null) {
          this.#worker.off("message", take);
          resolve(results);
          return;
        }
        const result = results[message.file]!;
        for (const document of message.documents) result.documents.push(document);
        for (const mistake of message.mistakes) result.mistakes.push(mistake);
      };
      this.#worker.on("message", take);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    this.#worker.postMessage(files);
    const result = Promise.race([answer, this.#failed]);
    // It may be abandoned when another batch fails.
    result.catch(() => {});
    return result;
  }

  stop(): void {
    void this.#worker.terminate();
  }
}
