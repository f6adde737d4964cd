import { Composer, LineCounter, Parser, visit, type Document } from "yaml";
import { AppError, invalidField } from "../../../lib/errors.ts";
import type { Mistake } from "./mistakes.ts";
import { keyText, type YamlSource } from "./source-position.ts";
import { takeTurns } from "./take-turns.ts";

/** A file of a set as it came: its path, which messages name, and its text. */
export type CatalogueFile = { path: string; text: string };

/** A YAML document as plain values, before any of its fields is read. */
export type YamlDocument = { source: YamlSource; value: unknown };

const mebibyte = 1024 * 1024;

/** How much one apply takes: more is refused, since it would hold up everything else. */
export const limits = { setBytes: 10 * mebibyte, documentLength: 250_000, documents: 20_000, aliases: 100 };

/** Every YAML document of a set of files, and every mistake that keeps one from being read as YAML. */
export async function parseFiles(
  files: readonly CatalogueFile[],
): Promise<{ documents: YamlDocument[]; mistakes: Mistake[] }> {
  refuseOversized(files);
  const documents: YamlDocument[] = [];
  const mistakes: Mistake[] = [];
  const turn = takeTurns();
  for (const file of files) {
    const tooLong = tooLongDocuments(file);
    mistakes.push(...tooLong);
    if (tooLong.length > 0) continue;
    for (const source of composeDocuments(file)) {
      await turn();
      const wrong = yamlMistakes(source);
      mistakes.push(...wrong);
      if (wrong.length === 0) readValue(source, documents, mistakes);
      if (documents.length > limits.documents) throw tooManyDocuments();
    }
  }
  return { documents, mistakes };
}

function refuseOversized(files: readonly CatalogueFile[]): void {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > limits.setBytes)
    throw new AppError(
      "too_large",
      `These files are ${megabytes(bytes)} together; at most ${megabytes(limits.setBytes)} are applied at once. Apply them folder by folder.`,
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
    `These files hold more than ${limits.documents.toLocaleString("en")} documents. Apply them folder by folder.`,
  );

/** Looked for before parsing, by the markers that part documents, since parsing one document cannot be interrupted. */
function tooLongDocuments({ path, text }: CatalogueFile): Mistake[] {
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index), text.length];
  return starts.flatMap((start, i) =>
    (starts[i + 1] ?? start) - start > limits.documentLength
      ? [
          {
            file: path,
            line: text.slice(0, start).split("\n").length,
            column: 1,
            message: `this document is longer than ${limits.documentLength.toLocaleString("en")} characters; divide it`,
          },
        ]
      : [],
  );
}

/** One document after the other, each only when asked for, so that a long file is not parsed in one go. */
function* composeDocuments({ path: file, text }: CatalogueFile): Generator<YamlSource> {
  const lines = new LineCounter();
  // Keys are compared below instead: the parser compares each with every other, which hangs on large mappings.
  const composer = new Composer({ lineCounter: lines, merge: true, uniqueKeys: false });
  for (const document of composer.compose(new Parser(lines.addNewLine).parse(text), false, text.length))
    yield { file, document, lines };
}

function yamlMistakes({ file, document, lines }: YamlSource): Mistake[] {
  const at = ({ offset, message }: { offset: number; message: string }): Mistake => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0)
    return wrong.slice(0, 5).map(({ pos, message }) => at({ offset: pos[0], message: mendOf(message) }));
  return unusableParts(document).map(at);
}

function mendOf(message: string): string {
  if (message.startsWith("Maximum call stack"))
    return "this is nested too deeply; at most a few levels are needed";
  return `not YAML: ${message.split(/ at line \d+|\n/)[0] ?? message}`;
}

/** Keys that stand twice in a mapping, and texts that no database keeps. */
function unusableParts(document: Document.Parsed): { offset: number; message: string }[] {
  const parts: { offset: number; message: string }[] = [];
  const refuse = (node: unknown, message: string) =>
    parts.push({ offset: (node as { range?: [number] | null }).range?.[0] ?? 0, message });
  visit(document, {
    Map(_, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        const text = keyText(key);
        if (keys.has(text) && text !== "<<") refuse(key, `"${text}" stands in this mapping twice; keep one`);
        keys.add(text);
      }
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === "string" && /\0|[\uD800-\uDFFF]/u.test(scalar.value))
        refuse(scalar, "this text holds a character that cannot be stored; take it out");
    },
  });
  return parts;
}

function readValue(source: YamlSource, documents: YamlDocument[], mistakes: Mistake[]): void {
  try {
    const value: unknown = source.document.toJS({ maxAliasCount: limits.aliases });
    if (value !== null) documents.push({ source, value });
  } catch (error) {
    const { line, col } = source.lines.linePos(source.document.contents?.range?.[0] ?? 0);
    mistakes.push({ file: source.file, line, column: col, message: aliasMend(error) });
  }
}

function aliasMend(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith("Excessive alias count"))
    return `the aliases (*name) of this document stand for too much; write at most ${limits.aliases}`;
  return `not YAML: ${message}`;
}
