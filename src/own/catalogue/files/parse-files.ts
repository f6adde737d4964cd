import { AppError, invalidField } from "../../../lib/errors.ts";
import type { Progress } from "../../../platform/http/answer-in-lines.ts";
import type { Mistake } from "./mistakes.ts";
import { parseAll } from "./parse-all.ts";
import type { CatalogueFile, DocumentLimits } from "./parse-yaml.ts";
import type { YamlSource } from "./source-position.ts";

export type { CatalogueFile } from "./parse-yaml.ts";

/** A document as plain values, before any of its fields is read. */
export type YamlDocument = { source: YamlSource; value: unknown };

const mebibyte = 1024 * 1024;

/** How much is taken at once: more is refused, since it would hold up everything else. */
export const limits = {
  setBytes: 16 * mebibyte,
  documents: 30_000,
  documentLength: 250_000,
  aliases: 100,
};

/** Every document of a set of files, and every mistake that keeps one from being read as YAML. */
export async function parseFiles(
  files: readonly CatalogueFile[],
  {
    documentLength = limits.documentLength,
    aliases = limits.aliases,
    progress,
  }: Partial<DocumentLimits> & { progress?: Progress } = {},
): Promise<{ documents: YamlDocument[]; mistakes: Mistake[] }> {
  refuseOversized(files);
  const documents: YamlDocument[] = [];
  const mistakes: Mistake[] = [];
  let count = 0;
  let read = 0;
  for await (const { file, documents: parsed, mistakes: wrong } of parseAll(files, {
    documentLength,
    aliases,
  })) {
    mistakes.push(...wrong);
    count += parsed.length;
    progress?.("reading", (read += 1), files.length);
    if (count > limits.documents) throw tooManyDocuments();
    for (const { start, end, value, ...place } of parsed)
      documents.push({ source: { file: file.path, text: file.text.slice(start, end), ...place }, value });
  }
  return { documents, mistakes };
}

function refuseOversized(files: readonly CatalogueFile[]): void {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > limits.setBytes)
    throw new AppError(
      "too_large",
      `These files are ${megabytes(bytes)} together; at most ${megabytes(limits.setBytes)} are taken at once. Give them folder by folder.`,
    );
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw invalidField("files", `"${path}" is given twice; give each file once`);
    paths.add(path);
  }
}

const megabytes = (bytes: number): string => `${(bytes / mebibyte).toFixed(1)} MiB`;

const tooManyDocuments = (): AppError =>
  new AppError(
    "too_large",
    `These files hold more than ${limits.documents.toLocaleString("en")} documents. Give them folder by folder.`,
  );
