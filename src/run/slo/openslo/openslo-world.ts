import { groupBy } from "../../../lib/group-by.ts";
import { suggestSlug } from "../../../lib/slug.ts";
import type { GapCode, KnownObjects, Mapped, SourceEntity } from "../../../own/catalogue/index.ts";
import { readEntity, type OpenSloEntity } from "./openslo-entity.ts";
import { sortedText, textOf } from "./plain-values.ts";

/** All things that are known, of these files and of earlier imports, and what is made of them. */
export class OpenSloWorld {
  readonly entities: readonly OpenSloEntity[];
  /** The objectives of SLOs, by reference. */
  readonly parts: ReadonlyMap<string, SourceEntity>;
  readonly known: KnownObjects;
  readonly mapped: Mapped = { drafts: [], gaps: [], kept: [], assumed: [] };
  readonly #byName: ReadonlyMap<string, OpenSloEntity>;
  readonly #bySaying: ReadonlyMap<string, OpenSloEntity>;
  readonly #partsOf: ReadonlyMap<string, SourceEntity[]>;
  readonly #assumed = new Map<string, number>();

  constructor(sources: readonly SourceEntity[], known: KnownObjects) {
    this.entities = sources.flatMap((source) => readEntity(source) ?? []);
    this.parts = new Map(sources.map((source) => [source.reference, source]));
    this.known = known;
    this.#byName = firstBy(this.entities, ({ kind, name, file }) => [
      keyOf(kind, name, file),
      keyOf(kind, name),
    ]);
    const byCopy = this.entities.toSorted((a, b) => a.copy - b.copy);
    this.#bySaying = firstBy(byCopy, ({ entity }) => [sortedText(entity)]);
    this.#partsOf = groupBy(
      sources.filter(({ reference }) => reference.startsWith("objective:")),
      ({ reference }) => reference.slice("objective:".length, reference.lastIndexOf("/")),
    );
  }

  ofKind(kind: string): OpenSloEntity[] {
    return this.entities.filter((entity) => entity.kind === kind);
  }

  /** What a name means where it is used: in the same file if it is there, else the first of all. */
  find(kind: string, name: string, { file }: { file: string }): OpenSloEntity | null {
    return this.#byName.get(keyOf(kind, name, file)) ?? this.#byName.get(keyOf(kind, name)) ?? null;
  }

  /** What says the same, read before this one. */
  twinOf(entity: OpenSloEntity): OpenSloEntity | null {
    if (entity.copy === 1) return null;
    const first = this.#bySaying.get(sortedText(entity.entity))!;
    return first === entity ? null : first;
  }

  /** The objectives that this import or an earlier one found in an SLO. */
  partsOf(slo: OpenSloEntity): readonly SourceEntity[] {
    return this.#partsOf.get(slo.reference.slice("slo:".length)) ?? [];
  }

  /** The service here that a name of OpenSLO's means: by that name, or by the display name that OpenSLO gives it. */
  serviceOf(name: string, where: { file: string }): string | null {
    const displayName = textOf(this.find("Service", name, where)?.metadata["displayName"]);
    const slugs = [suggestSlug(name), suggestSlug(displayName ?? "")];
    return slugs.find((slug) => slug !== "" && this.known.has("Service", slug)) ?? null;
  }

  gap(entity: SourceEntity, code: GapCode, path: string, message: string): void {
    const { reference, file, line } = entity;
    this.mapped.gaps.push({ code, reference, file, line, message, exactLine: () => entity.lineOf(path) });
  }

  keep({ reference, file, line }: SourceEntity, message: string): void {
    this.mapped.kept.push({ reference, file, line, message });
  }

  /** Counts something that a file does not say and that is therefore supposed. */
  suppose(what: string): void {
    this.#assumed.set(what, (this.#assumed.get(what) ?? 0) + 1);
  }

  assumptions(): string[] {
    return [...this.#assumed].map(([what, count]) => `${count} × ${what}.`);
  }
}

const keyOf = (kind: string, name: string, file?: string): string =>
  [kind, name.toLowerCase(), ...(file === undefined ? [] : [file])].join("\n");

/** Each thing under its keys, the first one where several have the same. */
function firstBy(
  entities: readonly OpenSloEntity[],
  keysOf: (entity: OpenSloEntity) => readonly string[],
): ReadonlyMap<string, OpenSloEntity> {
  const first = new Map<string, OpenSloEntity>();
  for (const entity of entities)
    for (const key of keysOf(entity)) if (!first.has(key)) first.set(key, entity);
  return first;
}
