import type { Db, Tx } from "../../platform/database.ts";
import type { Estate, ReadEstate } from "../selection/index.ts";
import { findCycles, type Cycle } from "./model/cycles.ts";
import { buildGraph, type Dependency, type DependencyGraph } from "./model/dependency-graph.ts";

/** Everything that is known of who needs whom, from memory. */
export type Dependencies = { estate: Estate; graph: DependencyGraph; cycles: readonly Cycle[] };

export type ReadDependencies = (db: Db | Tx) => Promise<Dependencies>;

/** Reads the dependencies where the facts have changed since the last call, else answers those in memory. */
export function createReadDependencies(readEstate: ReadEstate): ReadDependencies {
  let kept: Dependencies | null = null;
  return async (db) => {
    const estate = await readEstate(db);
    if (kept?.estate !== estate) {
      const graph = buildGraph(living(await loadDependencies(db), estate));
      kept = { estate, graph, cycles: findCycles(graph) };
    }
    return kept;
  };
}

const loadDependencies = (db: Db | Tx): Promise<Dependency[]> =>
  db
    .selectFrom("service_dependency")
    .select([
      "service_id as serviceId",
      "on_service_id as onServiceId",
      "kind",
      "softened_by as softenedBy",
      "degradation",
    ])
    .orderBy("service_id")
    .orderBy("on_service_id")
    .$castTo<Dependency>()
    .execute();

/** What a decommissioned service needed, or was needed for, is over. */
function living(dependencies: readonly Dependency[], estate: Estate): Dependency[] {
  const lives = (id: string) => (estate.services.get(id)?.lifecycle ?? "decommissioned") !== "decommissioned";
  return dependencies.filter(({ serviceId, onServiceId }) => lives(serviceId) && lives(onServiceId));
}
