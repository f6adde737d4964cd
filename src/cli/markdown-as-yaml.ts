import { parse, stringify } from "yaml";
import { findDocument } from "../lib/front-matter.ts";

/** A document in Markdown as the YAML that says the same; null for what is none. */
export function markdownAsYaml(text: string): string | null {
  const found = findDocument(text);
  if (found?.bodyStart == null) return null;
  const { apiVersion, kind, name, ...fields } = parse(text.slice(found.start, found.end)) as Record<
    string,
    unknown
  >;
  const spec = { ...fields, body: text.slice(found.bodyStart) };
  // A text that needs quotes stays on one line: over several, blank lines of spaces would not come back as they are.
  const asWritten = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };
  return stringify({ apiVersion, kind, name, spec }, asWritten);
}
