import { parentPort, workerData } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";
import type { CatalogueFile, DocumentLimits } from "./parse-yaml.ts";
import type { WorkerMessage, WorkerResult } from "./yaml-worker.ts";

// A thread's whole life: files come in, what they hold goes out, in parts that are taken in a moment.

const limits = workerData as DocumentLimits;
const partLength = 100_000;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

function parse(files: readonly CatalogueFile[]): void {
  for (const [index, file] of files.entries()) {
    let part: WorkerResult = { file: index, documents: [], mistakes: [] };
    let length = 0;
    for (const one of parseFile(file, limits)) {
      if (Array.isArray(one)) part.mistakes.push(...one);
      else part.documents.push(one);
      length += Array.isArray(one) ? one.length * 100 : one.end - one.start;
      if (length < partLength) continue;
      send(part);
      part = { file: index, documents: [], mistakes: [] };
      length = 0;
    }
    send(part);
  }
  send(null);
}

parentPort?.on("message", parse);
