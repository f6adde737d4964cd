import { suggestSlug } from "../../../../lib/slug.ts";
import type { GapCode, KnownObjects, Mapped } from "../importer.ts";
import type { BackstageEntity } from "./backstage-entity.ts";
import { defaultNamespace, readReference, referenceText, type EntityReference } from "./entity-reference.ts";

/** The kinds of entities that become objects. */
const objectKinds: Readonly<Record<string, string>> = {
  component: "Service",
  group: "Team",
  user: "Person",
  domain: "Domain",
};

/** All entities that are known, by their references, with the names that they have or get in Runwright. */
export class BackstageWorld {
  readonly entities: readonly BackstageEntity[];
  readonly known: KnownObjects;
  readonly mapped: Mapped = { drafts: [], gaps: [], kept: [], assumed: [] };
  readonly #byReference: ReadonlyMap<string, BackstageEntity>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(entities: readonly BackstageEntity[], known: KnownObjects) {
    this.entities = entities;
    this.known = known;
    this.#byReference = new Map(entities.map((entity) => [entity.reference, entity]));
    this.#names = nameObjects(entities, known);
  }

  ofKind(kind: string): BackstageEntity[] {
    return this.entities.filter(({ identity }) => identity.kind === kind);
  }

  /** The name of the object that an entity is or becomes. */
  nameOf(entity: BackstageEntity): string {
    return this.#names.get(entity.reference) ?? suggestSlug(entity.name);
  }

  find(reference: EntityReference): BackstageEntity | null {
    return this.#byReference.get(referenceText(reference)) ?? null;
  }

  /** The object that a reference means, whether it comes with this import or is there already; null where there is none. */
  objectOf(reference: EntityReference): string | null {
    const kind = objectKinds[reference.kind];
    if (kind === undefined) return null;
    const entity = this.find(reference);
    const name = entity ? this.nameOf(entity) : suggestSlug(reference.name);
    if (this.known.isGone(kind, name)) return null;
    return entity || this.known.has(kind, name) ? name : null;
  }

  /** What a field of an entity refers to; null where it cannot be read. */
  readQuietly(entity: BackstageEntity, value: unknown, kind: string): EntityReference | null {
    return readReference(value, { kind, namespace: entity.identity.namespace });
  }

  /** What a field of an entity refers to; a reference that cannot be read is a gap. */
  reference(entity: BackstageEntity, path: string, value: unknown, kind: string): EntityReference | null {
    const reference = this.readQuietly(entity, value, kind);
    if (!reference)
      this.gap(
        entity,
        "reference",
        path,
        `${path}: write [kind:][namespace/]name, not ${JSON.stringify(value)}`,
      );
    return reference;
  }

  gap(entity: BackstageEntity, code: GapCode, path: string, message: string): void {
    const { reference, file, line } = entity;
    this.mapped.gaps.push({ code, reference, file, line, message, exactLine: () => entity.lineOf(path) });
  }

  keep({ reference, file, line }: BackstageEntity, message: string): void {
    this.mapped.kept.push({ reference, file, line, message });
  }
}

/** Names for all that become objects: those of earlier imports, then their own, told apart where two would be the same. */
function nameObjects(entities: readonly BackstageEntity[], known: KnownObjects): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const take = (entity: BackstageEntity, kind: string, name: string) => {
    names.set(entity.reference, name);
    taken.add(`${kind} ${name}`);
  };
  const unnamed: { entity: BackstageEntity; kind: string }[] = [];
  for (const entity of entities) {
    const kind = objectKinds[entity.identity.kind];
    if (kind === undefined) continue;
    const before = known.nameBefore(kind, entity.reference);
    if (before === null) unnamed.push({ entity, kind });
    else take(entity, kind, before);
  }
  for (const { entity, kind } of unnamed.toSorted((a, b) => rank(a.entity) - rank(b.entity))) {
    take(
      entity,
      kind,
      firstFree(entity, (name) => taken.has(`${kind} ${name}`)),
    );
  }
  return names;
}

/** Names in the usual namespace and first copies come first, so that the odd ones are those that get a longer name. */
const rank = ({ identity, copy }: BackstageEntity): number =>
  (identity.namespace === defaultNamespace ? 0 : 1) + (copy - 1) * 2;

const longest = 63;

function* candidates({ identity, name }: BackstageEntity): Generator<string> {
  const plain = suggestSlug(name) || suggestSlug(`${identity.kind}-unnamed`);
  yield plain;
  const spaced = suggestSlug(`${identity.namespace}-${name}`);
  if (identity.namespace !== defaultNamespace && spaced !== "") yield spaced;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    yield `${plain.slice(0, longest - ending.length)}${ending}`;
  }
}

function firstFree(entity: BackstageEntity, isTaken: (name: string) => boolean): string {
  for (const name of candidates(entity)) if (!isTaken(name)) return name;
  throw new Error("There is always a further number");
}
