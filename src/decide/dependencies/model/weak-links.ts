import { connectedGroups } from "./cycles.ts";
import type { Dependency, DependencyGraph } from "./dependency-graph.ts";

/** A target that cannot hold: something that the service needs hard, at once or further on, has a lower one. */
export type WeakLink = {
  serviceId: string;
  targetPpm: number;
  /** The first step towards the weakest. */
  throughId: string;
  weakestId: string;
  weakestPpm: number;
};

type Weakest = { id: string; ppm: number; throughId: string };

/** Every service whose target is above the lowest that it needs hard (spec: catalogue, Dependencies); the largest gap first. */
export function weakLinks(
  graph: DependencyGraph,
  targetPpm: (serviceId: string) => number | null,
): WeakLink[] {
  const hard = (id: string) =>
    (graph.needs.get(id) ?? []).filter(({ kind }) => kind === "hard").map(({ onServiceId }) => onServiceId);
  const weakest = new Map<string, Weakest>();
  // Groups come after what they need, so what lies behind a step is known before the step.
  for (const group of connectedGroups(graph.needs.keys(), hard))
    for (let again = true; again;) {
      again = false;
      for (const id of group) {
        const found = weakestOf(id, hard(id), weakest, targetPpm);
        if (found && found.ppm < (weakest.get(id)?.ppm ?? Infinity)) {
          weakest.set(id, found);
          again = group.length > 1;
        }
      }
    }
  return [...weakest]
    .flatMap(([serviceId, { id, ppm, throughId }]) => {
      const own = targetPpm(serviceId);
      return own === null || ppm >= own
        ? []
        : [{ serviceId, targetPpm: own, throughId, weakestId: id, weakestPpm: ppm }];
    })
    .toSorted((a, b) => b.targetPpm - b.weakestPpm - (a.targetPpm - a.weakestPpm));
}

/** Why one service's target cannot hold, or null: only what it needs hard, however far, is looked at. */
export function weakLinkOf(
  graph: DependencyGraph,
  serviceId: string,
  targetPpm: (serviceId: string) => number | null,
): WeakLink | null {
  const needs = new Map<string, readonly Dependency[]>();
  const ahead = [serviceId];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (needs.has(id)) continue;
    const hard = (graph.needs.get(id) ?? []).filter(({ kind }) => kind === "hard");
    needs.set(id, hard);
    ahead.push(...hard.map(({ onServiceId }) => onServiceId));
  }
  const links = weakLinks({ needs, neededBy: new Map() }, targetPpm);
  return links.find((link) => link.serviceId === serviceId) ?? null;
}

function weakestOf(
  id: string,
  needs: readonly string[],
  known: ReadonlyMap<string, Weakest>,
  targetPpm: (serviceId: string) => number | null,
): Weakest | null {
  let found: Weakest | null = null;
  for (const throughId of needs) {
    if (throughId === id) continue;
    const direct = targetPpm(throughId);
    const behind = known.get(throughId);
    if (direct !== null && direct < (found?.ppm ?? Infinity))
      found = { id: throughId, ppm: direct, throughId };
    if (behind && behind.id !== id && behind.ppm < (found?.ppm ?? Infinity))
      found = { id: behind.id, ppm: behind.ppm, throughId };
  }
  return found;
}
