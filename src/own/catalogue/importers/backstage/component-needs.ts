import { listOf, textOf, type BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { referenceText, type EntityReference } from "./entity-reference.ts";
import { displayNameOf } from "./plain-fields.ts";

/** What a component needs of others: services by name, databases and third parties in words. */
export type Needs = { services: Set<string>; databases: Set<string>; thirdParties: Set<string> };

const databaseType =
  /database|\bdb\b|sql|mongo|dynamo|cassandra|\brds\b|aurora|firestore|cosmos|data-?store/i;
const thirdPartyType = /saas|third.?party|external|vendor|partner/i;

/** What each component needs, by its reference, from all fields that say so at either end. */
export function needsOfComponents(world: BackstageWorld): ReadonlyMap<string, Needs> {
  const needs = new Map<string, Needs>(
    world
      .ofKind("component")
      .map(({ reference }) => [
        reference,
        { services: new Set(), databases: new Set(), thirdParties: new Set() },
      ]),
  );
  for (const component of world.ofKind("component")) {
    readDependsOn(world, component, needs);
    readConsumedApis(world, component, needs);
  }
  for (const kind of ["component", "resource"])
    for (const entity of world.ofKind(kind)) readDependencyOf(world, entity, needs);
  for (const component of world.ofKind("component"))
    needs.get(component.reference)!.services.delete(world.nameOf(component));
  return needs;
}

function readDependsOn(
  world: BackstageWorld,
  component: BackstageEntity,
  needs: ReadonlyMap<string, Needs>,
): void {
  for (const [i, value] of listOf(component.spec["dependsOn"]).entries()) {
    const path = `spec.dependsOn[${i}]`;
    const reference = world.reference(component, path, value, "component");
    if (!reference) continue;
    const target =
      world.find(reference) ?? (isBare(value) ? world.find({ ...reference, kind: "resource" }) : null);
    if (!addNeed(world, needs.get(component.reference)!, target, reference))
      dangling(world, component, path, reference);
  }
}

const isBare = (value: unknown): boolean => typeof value === "string" && !value.includes(":");

function readDependencyOf(
  world: BackstageWorld,
  entity: BackstageEntity,
  needs: ReadonlyMap<string, Needs>,
): void {
  for (const [i, value] of listOf(entity.spec["dependencyOf"]).entries()) {
    const path = `spec.dependencyOf[${i}]`;
    const reference = world.reference(entity, path, value, "component");
    if (!reference) continue;
    const dependent = needs.get(referenceText(reference));
    if (dependent) addNeed(world, dependent, entity, entity.identity);
    else if (reference.kind === "component") dangling(world, entity, path, reference);
  }
}

/** An API is needed from whoever provides it; one that nobody provides comes from outside. */
function readConsumedApis(
  world: BackstageWorld,
  component: BackstageEntity,
  needs: ReadonlyMap<string, Needs>,
): void {
  for (const [i, value] of listOf(component.spec["consumesApis"]).entries()) {
    const path = `spec.consumesApis[${i}]`;
    const reference = world.reference(component, path, value, "api");
    if (!reference) continue;
    const own = needs.get(component.reference)!;
    const providers = providersOf(world, referenceText(reference));
    for (const provider of providers) addNeed(world, own, provider, provider.identity);
    const api = world.find(reference);
    if (providers.length === 0 && api) own.thirdParties.add(displayNameOf(api));
    if (providers.length === 0 && !api) dangling(world, component, path, reference);
  }
}

const providersByWorld = new WeakMap<BackstageWorld, Map<string, BackstageEntity[]>>();

/** The components that provide an API. */
export function providersOf(world: BackstageWorld, api: string): BackstageEntity[] {
  let providers = providersByWorld.get(world);
  if (!providers) {
    providers = new Map();
    for (const component of world.ofKind("component"))
      for (const value of listOf(component.spec["providesApis"])) {
        const reference = world.readQuietly(component, value, "api");
        if (!reference) continue;
        const text = referenceText(reference);
        providers.set(text, [...(providers.get(text) ?? []), component]);
      }
    providersByWorld.set(world, providers);
  }
  return providers.get(api) ?? [];
}

/** Adds what a reference means to what is needed; false where it means nothing that is known. */
function addNeed(
  world: BackstageWorld,
  needs: Needs,
  target: BackstageEntity | null,
  reference: EntityReference,
): boolean {
  const { kind } = target?.identity ?? reference;
  if (kind === "component") {
    const service = world.objectOf(target?.identity ?? reference);
    if (service !== null) needs.services.add(target && target.copy > 1 ? world.nameOf(target) : service);
    return service !== null;
  }
  if (!target) return false;
  if (kind === "resource") addResource(needs, target);
  return true;
}

function addResource(needs: Needs, resource: BackstageEntity): void {
  const type = textOf(resource.spec["type"]) ?? "";
  if (isDatabase(resource)) needs.databases.add(resource.name.slice(0, 200));
  else if (thirdPartyType.test(type)) needs.thirdParties.add(displayNameOf(resource));
}

/** Whether a resource is a database by the word for its type. */
export const isDatabase = ({ spec }: BackstageEntity): boolean =>
  databaseType.test(textOf(spec["type"]) ?? "");

function dangling(
  world: BackstageWorld,
  entity: BackstageEntity,
  path: string,
  reference: EntityReference,
): void {
  world.gap(
    entity,
    "reference",
    path,
    `${path} names ${referenceText(reference)}, which is in none of the files; import it too, or take it out`,
  );
}
