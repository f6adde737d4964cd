import type { DependencyGraph } from "./dependency-graph.ts";

/** Services that need each other in a circle, in the order in which they do; the last needs the first. */
export type Cycle = {
  serviceIds: readonly string[];
  /** Every step is hard: where one fails, all do, and none can start before the others. */
  isHard: boolean;
};

/**
 * The groups of services that can reach each other by what they need, each after those that it needs (Tarjan 1972, without
 * recursion: a chain of ten thousand would overflow the stack).
 */
export function connectedGroups(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.get(id)!);
    open.push(id);
    isOpen.add(id);
    return { id, targets: next(id), at: 0 };
  };
  for (const start of ids) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { id } = top;
      const target = top.targets[top.at];
      top.at += 1;
      if (target === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(id)!));
        if (low.get(id) === index.get(id)) {
          const group = open.splice(open.lastIndexOf(id));
          for (const member of group) isOpen.delete(member);
          groups.push(group);
        }
      } else if (!index.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) low.set(id, Math.min(low.get(id)!, index.get(target)!));
    }
  }
  return groups;
}

/** One circle for each group of services that need each other; the hard ones first. */
export function findCycles({ needs }: DependencyGraph): Cycle[] {
  const all = (id: string) => (needs.get(id) ?? []).map(({ onServiceId }) => onServiceId);
  const hard = (id: string) =>
    (needs.get(id) ?? []).filter(({ kind }) => kind === "hard").map(({ onServiceId }) => onServiceId);
  const groupsOf = (next: (id: string) => string[]) =>
    connectedGroups(needs.keys(), next).filter(({ length }) => length > 1);
  const hardCycles = groupsOf(hard).map((group) => ({
    serviceIds: shortestCircle(group, hard),
    isHard: true,
  }));
  const inHardCycle = new Set(hardCycles.flatMap(({ serviceIds }) => serviceIds));
  const others = groupsOf(all)
    .filter((group) => !group.some((id) => inHardCycle.has(id)))
    .map((group) => ({ serviceIds: shortestCircle(group, all), isHard: false }));
  return [...hardCycles, ...others];
}

/** A shortest circle through the group's first member by id, so that the same graph always gives the same answer. */
function shortestCircle(group: readonly string[], next: (id: string) => readonly string[]): string[] {
  const members = new Set(group);
  const start = group.toSorted()[0]!;
  const cameFrom = new Map<string, string>();
  let front = [start];
  while (front.length > 0) {
    const found: string[] = [];
    for (const id of front)
      for (const target of next(id)) {
        if (target === start) return pathTo(id, cameFrom, start);
        if (!members.has(target) || cameFrom.has(target)) continue;
        cameFrom.set(target, id);
        found.push(target);
      }
    front = found;
  }
  return [...group];
}

function pathTo(id: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const path = [id];
  for (let at = id; at !== start; path.unshift(at)) at = cameFrom.get(at)!;
  return path;
}
