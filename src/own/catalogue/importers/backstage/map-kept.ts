import type { BackstageEntity } from "./backstage-entity.ts";
import type { BackstageWorld } from "./backstage-world.ts";
import { isDatabase, providersOf } from "./component-needs.ts";

const mappedKinds = new Set(["component", "group", "user", "domain"]);

/** What Runwright has no object for is kept whole, and said what became of it. */
export function reportKept(world: BackstageWorld): void {
  for (const entity of world.entities)
    if (!mappedKinds.has(entity.identity.kind)) world.keep(entity, becameOf(world, entity));
}

function becameOf(world: BackstageWorld, entity: BackstageEntity): string {
  switch (entity.identity.kind) {
    case "api": {
      const providers = providersOf(world, entity.reference).map((one) => world.nameOf(one));
      return providers.length > 0 ? `a tag of ${providers.join(", ")}` : "no component provides it";
    }
    case "resource":
      return isDatabase(entity) ? "a database of the services that depend on it" : "kept for reference";
    case "system":
      return "a tag of its components";
    case "location":
      return "its targets are not fetched; what of them is among the files is imported";
    default:
      return "there is no such thing in Runwright";
  }
}
