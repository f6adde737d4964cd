import { suggestSlug } from "../../../lib/slug.ts";
import {
  positionOf,
  takeTurns,
  type ImportGap,
  type ReadEntities,
  type SourceEntity,
  type YamlDocument,
} from "../../../own/catalogue/index.ts";
import { inTermsOfV1, isKnownVersion } from "./openslo-versions.ts";
import { entryOf, isMapping, listOf, mappingOf, textOf, type Mapping } from "./plain-values.ts";

/** A thing of an OpenSLO file, its spec in the terms of `openslo/v1` (source: OpenSLO, specification). */
export type OpenSloEntity = SourceEntity & {
  kind: string;
  version: string;
  name: string;
  metadata: Mapping;
  spec: Mapping;
  /** 1, or more where others before it have the same kind and name. */
  copy: number;
};

/** How references name the kinds. */
const words: Readonly<Record<string, string>> = {
  Service: "service",
  SLO: "slo",
  SLI: "sli",
  DataSource: "data-source",
  AlertPolicy: "alert-policy",
  AlertCondition: "alert-condition",
  AlertNotificationTarget: "alert-notification-target",
};

const wordOf = (kind: string): string => entryOf(words, kind) ?? (suggestSlug(kind) || "thing");

/**
 * Every thing of the documents in their order, a list's items one by one; each objective of an SLO follows it as a thing of
 * its own, since it becomes one.
 */
export async function readEntities(documents: readonly YamlDocument[]): Promise<ReadEntities> {
  const entities: SourceEntity[] = [];
  const gaps: ImportGap[] = [];
  const copies = new Map<string, number>();
  // Where an objective stands in its file takes a while to find.
  const turn = takeTurns();
  for (const { source, value } of documents) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const [i, item] of items.entries()) {
      await turn();
      const prefix = Array.isArray(value) ? `[${i}]` : "";
      const lineOf = (path: string) => positionOf(source, join(prefix, path), "key").line;
      const line = prefix === "" ? source.line : positionOf(source, prefix).line;
      const origin = { reference: "", file: source.file, line, lineOf };
      const read = isMapping(item) ? readEntity({ ...origin, entity: asKept(item) }) : null;
      if (!read) {
        gaps.push({ code: "entity", reference: "", file: source.file, line, message: noEntity(item) });
        continue;
      }
      const copy = (copies.get(read.reference) ?? 0) + 1;
      copies.set(read.reference, copy);
      const named = copy === 1 ? read : { ...read, reference: `${read.reference}#${copy}`, copy };
      entities.push(named, ...objectivesOf(named));
    }
  }
  return { entities, gaps };
}

const join = (prefix: string, path: string): string =>
  prefix === "" || path === "" ? prefix + path : `${prefix}.${path}`;

/** An entity as it was read, or as an earlier import kept it; null where it is none, or an SLO's objective. */
export function readEntity(source: SourceEntity): OpenSloEntity | null {
  const { apiVersion, kind, metadata, spec } = source.entity;
  const name = textOf(mappingOf(metadata)["name"]);
  if (typeof apiVersion !== "string" || !/^openslo/i.test(apiVersion)) return null;
  if (typeof kind !== "string" || name === null) return null;
  const [, copy] = /#(\d+)$/.exec(source.reference) ?? [];
  return {
    ...source,
    reference: source.reference || `${wordOf(kind)}:${name.toLowerCase().slice(0, 200)}`,
    kind,
    version: apiVersion,
    name,
    metadata: mappingOf(metadata),
    spec: inTermsOfV1(apiVersion, kind, mappingOf(spec)),
    copy: copy === undefined ? 1 : Number(copy),
  };
}

export const isOfKnownVersion = ({ version }: OpenSloEntity): boolean => isKnownVersion(version);

/** An objective within an SLO: its place, and the word that tells it from the SLO's others. */
export type ObjectivePart = { reference: string; key: string; index: number; objective: Mapping };

/** The objectives of an SLO by their display names, or by their places where these do not tell them apart. */
export function partsOf({ reference, kind, spec }: OpenSloEntity): ObjectivePart[] {
  if (kind !== "SLO") return [];
  const objectives = listOf(spec["objectives"]).map(mappingOf);
  const slugs = objectives.map((objective) => suggestSlug(textOf(objective["displayName"]) ?? ""));
  const tell = slugs.every((slug) => slug !== "") && new Set(slugs).size === slugs.length;
  return objectives.map((objective, index) => {
    const key = tell ? slugs[index]! : String(index + 1);
    return { reference: `objective:${reference.slice("slo:".length)}/${key}`, key, index, objective };
  });
}

const objectivesOf = (slo: OpenSloEntity): SourceEntity[] =>
  partsOf(slo).map(({ reference, index }) => {
    const path = `spec.objectives[${index}]`;
    const written = listOf(mappingOf(slo.entity["spec"])["objectives"])[index];
    return {
      reference,
      file: slo.file,
      line: slo.lineOf(path),
      entity: { slo: slo.reference, objective: written },
      lineOf: (inner) => slo.lineOf(inner === "" ? path : `${path}.${inner}`),
    };
  });

/** As the database keeps it, so that the next import compares like with like; without what may be secret. */
const asKept = (value: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === "connectionDetails" ? "left out, since it may hold secrets" : inner,
    ),
  ) as Record<string, unknown>;

function noEntity(item: unknown): string {
  const { version, kind, apiVersion } = mappingOf(item);
  const said = textOf(apiVersion) ?? "";
  if (version === "prometheus/v1" || said.startsWith("sloth."))
    return "this is Sloth's form, which is not read yet; it was left out";
  if (said.startsWith("pyrra.")) return "this is Pyrra's form, which is not read yet; it was left out";
  if (said.toLowerCase().startsWith("openslo"))
    return `this ${textOf(kind) ?? "thing"} needs a kind and a metadata.name; add them, since it was left out`;
  return "this is nothing of OpenSLO: it needs apiVersion: openslo/v1, a kind and a metadata.name; it was left out";
}
