import type { BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { descriptionOf, displayNameOf } from "./plain-fields.ts";

/** Domains, and the domain of each team by the team's name: Backstage has it of systems only, so it follows from what a team owns. */
export function mapDomains(world: BackstageWorld): ReadonlyMap<string, string> {
  for (const domain of world.ofKind("domain")) {
    const name = world.nameOf(domain);
    if (!world.known.isGone("Domain", name))
      world.mapped.drafts.push({
        kind: "Domain",
        name,
        origin: domain,
        spec: { displayName: displayNameOf(domain), description: descriptionOf(domain) },
        initial: { basis: "architectural-capability" },
      });
  }
  const domainsOfTeams = new Map<string, Map<string, BackstageEntity>>();
  for (const { team, domain, evidence } of ownedInDomains(world)) {
    const domains = domainsOfTeams.get(team) ?? new Map<string, BackstageEntity>();
    if (!domains.has(domain)) domainsOfTeams.set(team, domains.set(domain, evidence));
  }
  return new Map([...domainsOfTeams].flatMap(([team, domains]) => onlyDomain(world, team, domains)));
}

/** A team is in one domain, so what it owns in a second says nothing any more. */
function onlyDomain(
  world: BackstageWorld,
  team: string,
  domains: ReadonlyMap<string, BackstageEntity>,
): [string, string][] {
  const [first, second] = [...domains];
  if (first && !second) return [[team, first[0]]];
  if (first && second)
    world.gap(
      second[1],
      "domain",
      "spec",
      `team "${team}" owns things in the domains ${[...domains.keys()].join(", ")}, and is in one at most; set its domain`,
    );
  return [];
}

/** Which team owns a domain, a system of one, or a component of such a system. */
function ownedInDomains(
  world: BackstageWorld,
): { team: string; domain: string; evidence: BackstageEntity }[] {
  return ["domain", "system", "component"].flatMap((kind) =>
    world.ofKind(kind).flatMap((evidence) => {
      const domain = domainOf(world, evidence);
      const owner = Array.isArray(evidence.spec["owner"]) ? null : evidence.spec["owner"];
      if (domain === null || owner === undefined || owner === null) return [];
      const reference = world.readQuietly(evidence, owner, "group");
      const team = reference?.kind === "group" ? world.objectOf(reference) : null;
      return team === null ? [] : [{ team, domain, evidence }];
    }),
  );
}

function domainOf(world: BackstageWorld, entity: BackstageEntity): string | null {
  const { kind } = entity.identity;
  if (kind === "domain") return world.objectOf(entity.identity);
  const next = kind === "system" ? "domain" : "system";
  const reference = world.readQuietly(entity, entity.spec[next], next);
  if (!reference) return null;
  if (next === "domain") return world.objectOf(reference);
  const system = world.find(reference);
  return system && domainOf(world, system);
}
