import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import type { Db } from "../../platform/database.ts";
import type { DocumentContext, DocumentKind, StoredDocument } from "./document-kind.ts";
import type { CatalogueFile } from "./files/parse-files.ts";
import { apiVersion } from "./files/read-documents.ts";
import { takeTurns } from "./files/take-turns.ts";
import { withoutDefaults } from "./model/field-changes.ts";

/** The catalogue as files that apply to the same: one a document, in a folder a kind, without what goes without saying. */
export async function exportDocuments(
  db: Db,
  kinds: readonly DocumentKind[],
  at: Date,
): Promise<CatalogueFile[]> {
  const stored = new Map<string, StoredDocument<object>[]>();
  for (const kind of kinds)
    stored.set(
      kind.kind,
      (await kind.load(db, at)).filter(({ retired }) => !retired),
    );
  const inUse = new Set(
    [...stored].flatMap(([kind, documents]) => documents.map(({ name }) => `${kind} ${name}`)),
  );
  const organisation = stored.get("Organisation")?.[0]?.spec as { currency: string } | undefined;
  const context: DocumentContext = { currency: organisation?.currency ?? null, nameOf: (_, word) => word };
  const files: CatalogueFile[] = [];
  const turn = takeTurns();
  for (const kind of kinds)
    for (const document of stored.get(kind.kind) ?? []) {
      await turn();
      // What has ended may name what is out of use by now; such a file could not be applied.
      if (
        kind.references(document.spec).every((reference) => inUse.has(`${reference.kind} ${reference.name}`))
      )
        files.push(exportDocument(kind, document, context));
    }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** One document as its file. */
export function exportDocument(
  kind: DocumentKind,
  document: StoredDocument<object>,
  context: DocumentContext,
): CatalogueFile {
  const { name } = document;
  const spec = withoutDefaults(kind.write(document, context), kind.defaults?.(name) ?? {});
  if (kind.inMarkdown) return { path: `${kind.folder}/${name}.md`, text: toMarkdown(kind.kind, name, spec) };
  const path = kind.single ? `${kind.folder}.yaml` : `${kind.folder}/${name}.yaml`;
  return { path, text: toYaml({ apiVersion, kind: kind.kind, name, spec }) };
}

const toMarkdown = (kind: string, name: string, { body, ...fields }: Record<string, unknown>): string =>
  `---\n${toYaml({ apiVersion, kind, name, ...fields })}---\n${body as string}`;

const holdsMap = (node: unknown): boolean =>
  isMap(node) || (isSeq(node) && node.items.some((item) => isMap(item)));

function toYaml(value: object): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
    Map(_, map, path) {
      const inList = isSeq(path.at(-1));
      if (inList && map.items.every(({ value: item }) => !holdsMap(item))) map.flow = true;
    },
  });
  return document.toString({
    lineWidth: 110,
    flowCollectionPadding: false,
    // A text that needs quotes stays on one line: over several, blank lines of spaces would not come back as they are.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
