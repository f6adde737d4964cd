import { AppError, invalidField, type FieldError } from "../../../lib/errors.ts";
import { nameOf, readAll, readMapping } from "../../../lib/field-readers.ts";
import { didYouMean } from "../../../lib/near-match.ts";
import { readSlug } from "../../../lib/slug.ts";
import type { Mistake } from "./mistakes.ts";
import type { YamlDocument } from "./parse-files.ts";
import { takeTurns } from "./take-turns.ts";
import { pathInFile, positionOf, type YamlSource } from "./source-position.ts";

/** A document whose kind and name are known; its spec is still to be read. */
export type NamedDocument = { kind: string; name: string; spec: unknown; source: YamlSource };

export const apiVersion = "runwright/v1";

/** Kinds of the contract that a later version reads. */
const laterKinds = new Set([
  "Schedule",
  "EscalationPolicy",
  "ChangeTemplate",
  "Objective",
  "Runbook",
  "Checklist",
]);

/** The kind and name of each document; refuses what is no document, an unknown kind, and a second one of a name. */
export async function nameDocuments(
  documents: readonly YamlDocument[],
  kinds: readonly string[],
): Promise<{ documents: NamedDocument[]; mistakes: Mistake[] }> {
  const named: NamedDocument[] = [];
  const mistakes: Mistake[] = [];
  const first = new Map<string, NamedDocument>();
  const turn = takeTurns();
  for (const document of documents) {
    await turn();
    const read = orMistakes(document.source, () => nameDocument(document, kinds));
    if ("mistakes" in read) {
      mistakes.push(...read.mistakes);
      continue;
    }
    const key = `${read.value.kind} ${read.value.name}`;
    const earlier = first.get(key);
    if (earlier) mistakes.push(secondOfItsName(read.value, earlier));
    else {
      first.set(key, read.value);
      named.push(read.value);
    }
  }
  return { documents: named, mistakes };
}

/** Whose other formats an import takes, by what their apiVersion begins with. */
const importedBy: readonly (readonly [string, string])[] = [
  ["backstage.io/", "a Backstage entity: bring it with `runwright import backstage`"],
  ["openslo/", "an OpenSLO document: bring it with `runwright import openslo`"],
];

function refuseOtherFormats(value: unknown): void {
  const version = (value as { apiVersion?: unknown } | null | undefined)?.apiVersion;
  if (typeof version !== "string") return;
  const other = importedBy.find(([begins]) => version.startsWith(begins));
  if (other) throw invalidField("apiVersion", `this is ${other[1]}, or write ${apiVersion}`);
}

function nameDocument({ source, value }: YamlDocument, kinds: readonly string[]): NamedDocument {
  refuseOtherFormats(value);
  const raw = readMapping(value, "", ["apiVersion", "kind", "name", "spec"]);
  const { kind, name } = readAll<{ version: string; kind: string; name: string }>({
    version: () => readVersion(raw["apiVersion"]),
    kind: () => readKind(raw["kind"], kinds),
    name: () => readSlug(raw["name"], "name"),
  });
  return { kind, name, spec: raw["spec"], source };
}

function readVersion(value: unknown): string {
  if (value === apiVersion) return apiVersion;
  throw invalidField("apiVersion", `write ${apiVersion}, not ${nameOf(value)}`);
}

function readKind(value: unknown, kinds: readonly string[]): string {
  if (typeof value === "string" && kinds.includes(value)) return value;
  if (typeof value === "string" && laterKinds.has(value))
    throw invalidField(
      "kind",
      `${value} is not yet known to this version of Runwright; leave it out for now`,
    );
  const near = typeof value === "string" ? didYouMean(value, kinds) : "";
  throw invalidField("kind", `write one of ${kinds.join(", ")}, not ${nameOf(value)}${near}`);
}

function secondOfItsName(document: NamedDocument, earlier: NamedDocument): Mistake {
  const { file, line } = earlier.source;
  return mistakeAt(document.source, {
    path: "name",
    message: `another ${document.kind} "${document.name}" stands at ${file}:${line}; keep one`,
  });
}

/** What a reader answers, or its refusals at their lines and columns. */
export function orMistakes<T>(source: YamlSource, read: () => T): { value: T } | { mistakes: Mistake[] } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof AppError) || error.errors.length === 0) throw error;
    return { mistakes: error.errors.map((fieldError) => mistakeAt(source, fieldError)) };
  }
}

/** A refused field of a document, where it stands. */
export function mistakeAt(source: YamlSource, { path, message }: FieldError): Mistake {
  const unknown = message.startsWith("there is no such field");
  const field = pathInFile(source, path);
  return {
    file: source.file,
    line: source.line,
    column: source.column,
    message: field === "" ? message : `${field}: ${message}`,
    exactly: () => positionOf(source, path, unknown ? "key" : "value"),
  };
}
