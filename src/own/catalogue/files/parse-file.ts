import type { Mistake } from "./mistakes.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseYaml, type CatalogueFile, type DocumentLimits, type ParsedDocument } from "./parse-yaml.ts";

/** Every document of a file, or the mistakes that keep one from being read, each only when asked for. */
export const parseFile = (
  file: CatalogueFile,
  limits: DocumentLimits,
): Generator<ParsedDocument | Mistake[]> =>
  /\.md$/i.test(file.path) ? parseMarkdown(file, limits) : parseYaml(file, limits);
