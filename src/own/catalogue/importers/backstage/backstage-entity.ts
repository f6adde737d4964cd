import type { YamlDocument } from "../../files/parse-files.ts";
import { positionOf } from "../../files/source-position.ts";
import type { ImportGap, SourceEntity } from "../importer.ts";
import { defaultNamespace, readReference, referenceText, type EntityReference } from "./entity-reference.ts";

/** An entity of a `catalog-info.yaml` whose kind and name are known (source: Backstage, descriptor format). */
export type BackstageEntity = SourceEntity & {
  identity: EntityReference;
  /** The name as it was written. */
  name: string;
  metadata: Readonly<Record<string, unknown>>;
  spec: Readonly<Record<string, unknown>>;
  /** 1, or more where others before it have the same kind, namespace and name. */
  copy: number;
};

/** Told by the catalogue that read the file, not by those who wrote it. */
const derivedFields = new Set(["relations", "status"]);
const derivedMetadata = new Set(["uid", "etag", "generation"]);

/** Every entity of the documents in their order; what has no kind and name is a gap. */
export function readEntities(documents: readonly YamlDocument[]): {
  entities: BackstageEntity[];
  gaps: ImportGap[];
} {
  const entities: BackstageEntity[] = [];
  const gaps: ImportGap[] = [];
  const copies = new Map<string, number>();
  for (const { source, value } of documents) {
    const { file, line } = source;
    const lineOf = (path: string) => positionOf(source, path, "key").line;
    const origin = { reference: "", file, line, lineOf };
    const read = isMapping(value) ? readEntity({ ...origin, entity: withoutDerived(value) }) : null;
    if (!read) {
      const message =
        "this is no Backstage entity: it needs a kind and a metadata.name; add them, or leave it out";
      gaps.push({ code: "entity", reference: "", file, line, message });
      continue;
    }
    const copy = (copies.get(read.reference) ?? 0) + 1;
    copies.set(read.reference, copy);
    entities.push(copy === 1 ? read : { ...read, copy, reference: `${read.reference}#${copy}` });
  }
  return { entities, gaps };
}

/** An entity as it was read, or as an earlier import kept it; null where its kind or name is missing. */
export function readEntity(source: SourceEntity): BackstageEntity | null {
  const { kind, metadata, spec } = source.entity;
  if (typeof kind !== "string" || !isMapping(metadata)) return null;
  const namespace = typeof metadata["namespace"] === "string" ? metadata["namespace"] : defaultNamespace;
  const identity = readReference({ ...metadata, kind, namespace }, { kind, namespace: defaultNamespace });
  if (!identity) return null;
  const [, copy] = /#(\d+)$/.exec(source.reference) ?? [];
  return {
    ...source,
    reference: copy === undefined ? referenceText(identity) : source.reference,
    identity,
    name: String(metadata["name"]).trim(),
    metadata,
    spec: isMapping(spec) ? spec : {},
    copy: copy === undefined ? 1 : Number(copy),
  };
}

function withoutDerived(value: Record<string, unknown>): Record<string, unknown> {
  // As the database will keep it, so that the next import compares like with like.
  const entity = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  const keep = (fields: Record<string, unknown>, derived: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !derived.has(field)));
  const { metadata } = entity;
  return {
    ...keep(entity, derivedFields),
    ...(isMapping(metadata) && { metadata: keep(metadata, derivedMetadata) }),
  };
}

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text field, trimmed; null where it is empty, no text, or a placeholder for one that stands elsewhere ($text, $json, $yaml). */
export const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A list's items; a single value stands for a list of one, as people write it. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
