import type { Lifecycle } from "../../service-queries.ts";
import { listOf, textOf, type BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { lifecycleOf } from "./component-lifecycle.ts";
import { linksOf, repositoriesOf } from "./component-links.ts";
import { needsOfComponents, type Needs } from "./component-needs.ts";
import { referenceText } from "./entity-reference.ts";
import { descriptionOf, displayNameOf, tagOf, tagsOf } from "./plain-fields.ts";

/** Components as services, each with its owner or the gap that there is none. */
export function mapServices(world: BackstageWorld): void {
  const needs = needsOfComponents(world);
  const ended = new Set(
    world
      .ofKind("component")
      .filter(({ spec }) => readLifecycle(spec) === "decommissioned")
      .map((one) => world.nameOf(one)),
  );
  for (const component of world.ofKind("component")) {
    const name = world.nameOf(component);
    if (world.known.isGone("Service", name)) continue;
    if (component.copy > 1) reportCopy(world, component, name);
    mapService(world, component, name, needs.get(component.reference)!, ended);
  }
}

function mapService(
  world: BackstageWorld,
  component: BackstageEntity,
  name: string,
  { services, databases, thirdParties }: Needs,
  ended: ReadonlySet<string>,
): void {
  const { owner, wantedOwner, problem } = readOwner(world, component);
  const lifecycle = readLifecycle(component.spec);
  const goesLive = lifecycle === "live" && owner !== null;
  reportLifecycle(world, component, lifecycle);
  if (problem !== null)
    world.gap(
      component,
      "owner",
      "spec.owner",
      lifecycle === "live"
        ? `${problem}; a live service has an owner, so until then it is pre-production here`
        : problem,
    );
  const dependsOn = [...services].filter((service) => !ended.has(service)).toSorted();
  world.mapped.drafts.push({
    kind: "Service",
    name,
    origin: component,
    spec: {
      displayName: displayNameOf(component),
      description: descriptionOf(component),
      lifecycle: lifecycle === null || (lifecycle === "live" && !goesLive) ? "pre-production" : lifecycle,
      owner,
      dependsOn: dependsOn.map((service) => ({ service, kind: "hard" })),
      links: linksOf(world, component),
      repositories: repositoriesOf(component),
      databases: [...databases].toSorted(),
      thirdParties: [...thirdParties].toSorted(),
      tags: allTagsOf(world, component),
    },
    initial: { kind: "digital" },
    ...(owner === null && { wantedOwner }),
  });
}

type Owner = { owner: string | null; wantedOwner: string; problem: string | null };

/** The one owning team; a person, several owners, or a team that is nowhere leave the service without one. */
function readOwner(world: BackstageWorld, component: BackstageEntity): Owner {
  const owners = listOf(component.spec["owner"]).filter((owner) => owner !== "");
  const none = (wanted: string, problem: string): Owner => ({
    owner: null,
    wantedOwner: wanted.slice(0, 500),
    problem,
  });
  if (owners.length === 0) return none("", "nobody is named as the owner; name the team");
  if (owners.length > 1) {
    const all = owners.map((owner) => (typeof owner === "string" ? owner : JSON.stringify(owner))).join(", ");
    return none(all, `a service has one owning team, and this names ${all}; name one`);
  }
  const [only] = owners;
  const written = typeof only === "string" ? only : JSON.stringify(only);
  const reference = world.readQuietly(component, only, "group");
  if (!reference) return none(written, `the owner ${written} is no reference to a team; write group:name`);
  const isPerson = reference.kind === "user" || reference.name.includes("@") || isUserOnly(world, reference);
  if (isPerson)
    return none(written, `the owner ${written} is a person, and a team owns a service; name the team`);
  const owner = world.objectOf(reference);
  if (owner !== null && reference.kind === "group") return { owner, wantedOwner: "", problem: null };
  // The name alone is what a team that comes later is likely to have.
  const wanted = written.replace(/^group:/i, "").replace(/^default\//i, "");
  return none(wanted, `the owner ${written} is nowhere; import that team or give the service another`);
}

const isUserOnly = (
  world: BackstageWorld,
  reference: { kind: string; namespace: string; name: string },
): boolean => world.find(reference) === null && world.find({ ...reference, kind: "user" }) !== null;

const readLifecycle = (spec: BackstageEntity["spec"]): Lifecycle | null =>
  lifecycleOf(textOf(spec["lifecycle"]) ?? "");

function reportLifecycle(
  world: BackstageWorld,
  component: BackstageEntity,
  lifecycle: Lifecycle | null,
): void {
  if (lifecycle !== null) return;
  const word = textOf(component.spec["lifecycle"]);
  const said = word === null ? "no lifecycle is given" : `the lifecycle "${word}" is none that is known here`;
  world.gap(
    component,
    "lifecycle",
    "spec.lifecycle",
    `${said}, so it is pre-production; write experimental, production or deprecated`,
  );
}

/** Its own tags, and as tags what has no other place here: its type, its system, the APIs that it provides. */
function allTagsOf(world: BackstageWorld, component: BackstageEntity): string[] {
  const { spec } = component;
  const tags = new Set(tagsOf(component));
  const type = textOf(spec["type"]);
  if (type !== null && type !== "service") tags.add(type.slice(0, 63));
  if (/^deprecated$/i.test(textOf(spec["lifecycle"]) ?? "")) tags.add("deprecated");
  if (textOf(spec["system"]) !== null || typeof spec["system"] === "object") {
    const system =
      spec["system"] === null ? null : world.reference(component, "spec.system", spec["system"], "system");
    if (system) tags.add(tagOf("system", system.name));
    if (system && !world.find(system))
      world.gap(
        component,
        "reference",
        "spec.system",
        `spec.system names ${referenceText(system)}, which is in none of the files; import it too, or take it out`,
      );
  }
  for (const [i, value] of listOf(spec["providesApis"]).entries()) {
    const api = world.reference(component, `spec.providesApis[${i}]`, value, "api");
    if (api) tags.add(tagOf("api", api.name));
  }
  return [...tags];
}

function reportCopy(world: BackstageWorld, component: BackstageEntity, name: string): void {
  const first = world.find(component.identity);
  const place = first ? ` at ${first.file}:${first.line}` : "";
  world.gap(
    component,
    "duplicate",
    "metadata.name",
    `another component is called ${component.name}${place}; this one is "${name}" here; give one of them another name`,
  );
}
