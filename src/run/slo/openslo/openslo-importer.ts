import type { Importer } from "../../../own/catalogue/index.ts";
import { mapObjectives } from "./map-objectives.ts";
import { reportKept } from "./map-kept.ts";
import { readEntities } from "./openslo-entity.ts";
import { OpenSloWorld } from "./openslo-world.ts";

/** OpenSLO's files, of v1 and of the versions before and after it (source: OpenSLO, specification). */
export const openSloImporter: Importer = {
  source: "openslo",
  title: "OpenSLO",
  kinds: ["Service", "Objective"],
  read: readEntities,
  map(sources, known) {
    const world = new OpenSloWorld(sources, known);
    mapObjectives(world);
    reportKept(world);
    return { ...world.mapped, assumed: world.assumptions() };
  },
};
