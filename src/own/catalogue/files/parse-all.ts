import { availableParallelism } from "node:os";
import { AppError } from "../../../lib/errors.ts";
import type { Mistake } from "./mistakes.ts";
import { parseFile } from "./parse-file.ts";
import type { CatalogueFile, DocumentLimits, ParsedDocument } from "./parse-yaml.ts";
import { takeTurns } from "./take-turns.ts";
import { YamlWorker } from "./yaml-worker.ts";

/** What a file holds, in the order of the file. */
export type ParsedFile = { file: CatalogueFile; documents: ParsedDocument[]; mistakes: Mistake[] };

/** A set that is parsed within this many characters takes turns with other work; a larger one has threads of its own. */
const smallSet = 100_000;
const mostWorkers = 2;
const batchLength = 200_000;

/** Parses files in their order, without holding up anything else. */
export async function* parseAll(
  files: readonly CatalogueFile[],
  limits: DocumentLimits,
): AsyncGenerator<ParsedFile> {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= smallSet || !YamlWorker.isBuilt) yield* parseInTurns(files, limits);
  else yield* parseInWorkers(files, limits);
}

async function* parseInTurns(
  files: readonly CatalogueFile[],
  limits: DocumentLimits,
): AsyncGenerator<ParsedFile> {
  const turn = takeTurns();
  for (const file of files) {
    const parsed: ParsedFile = { file, documents: [], mistakes: [] };
    for (const one of parseFile(file, limits)) {
      await turn();
      if (Array.isArray(one)) parsed.mistakes.push(...one);
      else parsed.documents.push(one);
    }
    yield parsed;
  }
}

async function* parseInWorkers(
  files: readonly CatalogueFile[],
  limits: DocumentLimits,
): AsyncGenerator<ParsedFile> {
  const batches = batchesOf(files);
  const count = Math.min(mostWorkers, availableParallelism(), batches.length);
  const workers = Array.from({ length: count }, () => new YamlWorker(limits));
  try {
    // Batch after batch goes to the workers in turn, each one step ahead of what is being taken from it.
    const results = batches.slice(0, count).map((batch, i) => workers[i]!.parse(batch));
    for (const [i, batch] of batches.entries()) {
      const parsed = await results[i]!;
      const next = i + count;
      if (next < batches.length) results.push(workers[next % count]!.parse(batches[next]!));
      for (const [f, file] of batch.entries()) yield { ...parsed[f]!, file };
    }
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_WORKER_OUT_OF_MEMORY")
      throw error;
    throw new AppError(
      "too_large",
      "These files stand for more than can be held at once. Look for aliases (*name) that repeat large parts, or give the files folder by folder.",
    );
  } finally {
    for (const worker of workers) worker.stop();
  }
}

function batchesOf(files: readonly CatalogueFile[]): CatalogueFile[][] {
  const batches: CatalogueFile[][] = [];
  let length = batchLength;
  for (const file of files) {
    if (length >= batchLength) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(file);
    length += file.text.length;
  }
  return batches;
}
