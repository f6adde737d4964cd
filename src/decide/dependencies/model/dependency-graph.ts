import { groupBy } from "../../../lib/group-by.ts";

/** That one service needs another: hard, or with what softens a failure and what is left then. */
export type Dependency = {
  serviceId: string;
  onServiceId: string;
  kind: "hard" | "soft";
  softenedBy: string;
  degradation: string;
};

/** Every dependency, by who needs and by who is needed. */
export type DependencyGraph = {
  needs: ReadonlyMap<string, readonly Dependency[]>;
  neededBy: ReadonlyMap<string, readonly Dependency[]>;
};

export function buildGraph(dependencies: readonly Dependency[]): DependencyGraph {
  return {
    needs: groupBy(dependencies, ({ serviceId }) => serviceId),
    neededBy: groupBy(dependencies, ({ onServiceId }) => onServiceId),
  };
}

/** What a service's failure does to others (spec: catalogue, Dependencies). */
export type BlastRadius = {
  /** Those that fail with it, the nearest first, with how many steps away they are and through which service it reaches them. */
  failing: { serviceId: string; steps: number; throughId: string }[];
  /** Those that only lose something, because a dependency on it, or on one that fails with it, is softened. */
  degraded: Dependency[];
};

/** Who fails and who degrades when a service fails: hard dependencies carry a failure on, soft ones stop it. */
export function blastRadius(graph: DependencyGraph, serviceId: string): BlastRadius {
  const failing = new Map<string, { steps: number; throughId: string }>();
  const soft: Dependency[] = [];
  let reached = [serviceId];
  for (let steps = 1; reached.length > 0; steps += 1) {
    const next: string[] = [];
    for (const dependency of reached.flatMap((id) => graph.neededBy.get(id) ?? [])) {
      if (dependency.kind === "soft") soft.push(dependency);
      else if (dependency.serviceId !== serviceId && !failing.has(dependency.serviceId)) {
        failing.set(dependency.serviceId, { steps, throughId: dependency.onServiceId });
        next.push(dependency.serviceId);
      }
    }
    reached = next;
  }
  return {
    failing: [...failing].map(([id, reach]) => ({ serviceId: id, ...reach })),
    degraded: soft.filter((one) => one.serviceId !== serviceId && !failing.has(one.serviceId)),
  };
}

/** Services around one, at most so many steps away: needed by it (above zero) or needing it (below zero), the nearer way first. */
export function neighbourhood(
  graph: DependencyGraph,
  serviceId: string,
  depth: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[serviceId, 0]]);
  const sides = [
    { sign: 1, next: (id: string) => (graph.needs.get(id) ?? []).map(({ onServiceId }) => onServiceId) },
    { sign: -1, next: (id: string) => (graph.neededBy.get(id) ?? []).map((one) => one.serviceId) },
  ];
  const fronts = sides.map(() => [serviceId]);
  for (let steps = 1; steps <= depth; steps += 1)
    for (const [i, { sign, next }] of sides.entries()) {
      const found = [...new Set(fronts[i]!.flatMap(next))].filter((id) => !distances.has(id));
      for (const id of found) distances.set(id, sign * steps);
      fronts[i] = found;
    }
  return distances;
}
