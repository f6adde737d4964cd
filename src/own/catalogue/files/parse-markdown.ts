import { findDocument } from "../../../lib/front-matter.ts";
import type { Mistake } from "./mistakes.ts";
import { parseYaml, type CatalogueFile, type DocumentLimits, type ParsedDocument } from "./parse-yaml.ts";

const ofTheDocument = new Set(["apiVersion", "kind", "name"]);

/** The document of a Markdown file, its body as the spec's field `body`, or its mistakes; nothing where it is Markdown only. */
export function* parseMarkdown(
  { path, text }: CatalogueFile,
  limits: DocumentLimits,
): Generator<ParsedDocument | Mistake[]> {
  const found = findDocument(text);
  if (found === null) return;
  const { end, bodyStart } = found;
  const mistakeOnLine = (offset: number, message: string): Mistake[] => [
    { file: path, line: lineOf(text, offset), column: 1, message },
  ];
  if (bodyStart === null) {
    yield mistakeOnLine(0, "this front matter has no end; write a line of three hyphens under it");
    return;
  }
  if (text.length > limits.documentLength) {
    yield mistakeOnLine(
      0,
      `this is longer than ${limits.documentLength.toLocaleString("en")} characters; divide it`,
    );
    return;
  }
  const body = text.slice(bodyStart);
  const unstorable = body.search(/\0|[\uD800-\uDFFF]/u);
  if (unstorable !== -1)
    yield mistakeOnLine(
      bodyStart + unstorable,
      "this line holds a character that cannot be stored; take it out",
    );
  for (const one of parseYaml({ path, text: text.slice(0, end) }, limits)) {
    if (Array.isArray(one)) yield one;
    else if (isFields(one.value) && "body" in one.value)
      yield mistakeOnLine(0, "body: this stands under the front matter; take the field out of it");
    else yield { ...one, bodyLine: lineOf(text, bodyStart), value: withBody(one.value, body) };
  }
}

/** Front matter has the spec's fields beside the document's own. */
function withBody(value: unknown, body: string): unknown {
  if (!isFields(value)) return value;
  const fields = Object.entries(value);
  return {
    ...Object.fromEntries(fields.filter(([field]) => ofTheDocument.has(field))),
    spec: { ...Object.fromEntries(fields.filter(([field]) => !ofTheDocument.has(field))), body },
  };
}

const isFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
