import type { Importer } from "../importer.ts";
import { readEntities, readEntity } from "./backstage-entity.ts";
import { BackstageWorld } from "./backstage-world.ts";
import { mapDomains } from "./map-domains.ts";
import { reportKept } from "./map-kept.ts";
import { mapPeople } from "./map-people.ts";
import { mapServices } from "./map-services.ts";
import { mapTeams } from "./map-teams.ts";

/** Backstage's `catalog-info.yaml` (source: Backstage, descriptor format and references). */
export const backstageImporter: Importer = {
  source: "backstage",
  title: "Backstage",
  kinds: ["Organisation", "Domain", "Person", "Team", "Service"],
  read: readEntities,
  map(sourceEntities, known) {
    const entities = sourceEntities.flatMap((entity) => readEntity(entity) ?? []);
    const world = new BackstageWorld(entities, known);
    const people = mapPeople(world);
    mapTeams(world, people, mapDomains(world));
    mapServices(world);
    reportKept(world);
    return { ...world.mapped, assumed: assumptions(world) };
  },
};

function assumptions({ mapped: { drafts }, known }: BackstageWorld): string[] {
  const isNew = (kind: string) =>
    drafts.filter((draft) => draft.kind === kind && !known.has(draft.kind, draft.name)).length;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    {
      n: isNew("Team"),
      one: "new team works",
      many: "new teams work",
      supposed: "from Monday to Friday, 09:00 to 17:30 UTC",
    },
    { n: isNew("Person"), one: "new person lives", many: "new people live", supposed: "by UTC" },
    {
      n: isNew("Domain"),
      one: "new domain rests",
      many: "new domains rest",
      supposed: "on an architectural capability",
    },
    {
      n: isNew("Service"),
      one: "new service is",
      many: "new services are",
      supposed: "digital, without estimates",
    },
  ].flatMap(({ n, one, many, supposed }) =>
    n === 0 ? [] : [`${count(n, one, many)} ${supposed}, until someone says otherwise.`],
  );
}
