import { Composer, LineCounter, Parser, visit, type Document } from "yaml";
import type { Mistake } from "./mistakes.ts";
import { keyText } from "./source-position.ts";

// What runs in a worker, document by document; it knows nothing of the server around it.

/** A file of a set as it came: its path, which messages name, and its text. */
export type CatalogueFile = { path: string; text: string };

/**
 * A document that can be read: where its contents stand in the file's text, and its plain value. Of a Markdown file that is the
 * front matter, and `bodyLine` says where the body begins.
 */
export type ParsedDocument = {
  start: number;
  end: number;
  line: number;
  column: number;
  bodyLine?: number;
  value: unknown;
};

/** How long a document and how many its aliases may be: more would hold up everything else. */
export type DocumentLimits = { documentLength: number; aliases: number };

const deepest = 100;

/** Every YAML document of a file, or the mistakes that keep one from being read, each only when asked for. */
export function* parseYaml(
  { path, text }: CatalogueFile,
  limits: DocumentLimits,
): Generator<ParsedDocument | Mistake[]> {
  const tooLong = tooLongDocuments(path, text, limits);
  if (tooLong.length > 0) {
    yield tooLong;
    return;
  }
  const lines = new LineCounter();
  // Keys are compared below instead: the parser compares each with every other, which hangs on large mappings.
  const composer = new Composer({ lineCounter: lines, merge: true, uniqueKeys: false });
  for (const document of composer.compose(new Parser(lines.addNewLine).parse(text), false, text.length)) {
    const read = readDocument(path, document, lines, limits);
    if (read !== null) yield read;
  }
}

/** Looked for before parsing, by the markers that part documents, since parsing one document cannot be interrupted. */
function tooLongDocuments(path: string, text: string, { documentLength }: DocumentLimits): Mistake[] {
  if (text.length <= documentLength) return [];
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index), text.length];
  return starts.flatMap((start, i) =>
    (starts[i + 1] ?? start) - start > documentLength
      ? [
          {
            file: path,
            line: text.slice(0, start).split("\n").length,
            column: 1,
            message: `this document is longer than ${documentLength.toLocaleString("en")} characters; divide it`,
          },
        ]
      : [],
  );
}

/** One document as its value or its mistakes; null where it is empty. */
function readDocument(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  { aliases }: DocumentLimits,
): ParsedDocument | Mistake[] | null {
  const at = (offset: number, message: string): Mistake => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) return wrong.slice(0, 5).map(({ pos, message }) => at(pos[0], mendOf(message)));
  const unusable = unusableParts(document);
  if (unusable.length > 0) return unusable.map(({ offset, message }) => at(offset, message));
  const start = document.contents?.range?.[0] ?? document.range[0];
  try {
    const value: unknown = document.toJS({ maxAliasCount: aliases });
    if (value === null) return null;
    const { line, col } = lines.linePos(start);
    return { start, end: document.range[2], line, column: col, value };
  } catch (error) {
    return [at(start, aliasMend(error, aliases))];
  }
}

function mendOf(message: string): string {
  if (message.startsWith("Maximum call stack")) return tooDeep;
  return `not YAML: ${message.split(/ at line \d+|\n/)[0] ?? message}`;
}

const tooDeep = "this is nested too deeply; at most a few levels are needed";

/** Keys that stand twice in a mapping, texts that no database keeps, and depths that nobody reads. */
function unusableParts(document: Document.Parsed): { offset: number; message: string }[] {
  const parts: { offset: number; message: string }[] = [];
  const refuse = (node: unknown, message: string) =>
    parts.push({ offset: (node as { range?: [number] | null }).range?.[0] ?? 0, message });
  visit(document, {
    Collection(_, collection, path) {
      if (path.length <= deepest) return undefined;
      refuse(collection, tooDeep);
      return visit.BREAK;
    },
  });
  if (parts.length > 0) return parts;
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

function aliasMend(error: unknown, aliases: number): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith("Excessive alias count"))
    return `the aliases (*name) of this document stand for too much; write at most ${aliases}`;
  return mendOf(message);
}
