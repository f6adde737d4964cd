import { suggestSlug } from "../../../lib/slug.ts";
import { partsOf, type OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";

/** Names for all objectives: those of earlier imports, then the SLO's own, told apart where two would be the same. */
export function nameObjectives(
  world: OpenSloWorld,
  slos: readonly OpenSloEntity[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const unnamed: { reference: string; wanted: string }[] = [];
  for (const slo of slos) {
    const parts = partsOf(slo);
    for (const { reference, key } of parts) {
      const before = world.known.nameBefore("Objective", reference);
      if (before === null) {
        const wanted = suggestSlug(parts.length === 1 ? slo.name : `${slo.name}-${key}`) || "objective";
        unnamed.push({ reference, wanted });
      } else {
        names.set(reference, before);
        taken.add(before);
      }
    }
  }
  const tried = new Map<string, number>();
  for (const { reference, wanted } of unnamed) {
    const name = firstFree(wanted, taken, tried);
    names.set(reference, name);
    taken.add(name);
  }
  return names;
}

const longest = 63;

/** The wanted name, or with the first number that is free; `tried` remembers how far each name was counted. */
function firstFree(wanted: string, taken: ReadonlySet<string>, tried: Map<string, number>): string {
  for (let number = tried.get(wanted) ?? 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (taken.has(name)) continue;
    tried.set(wanted, number + 1);
    return name;
  }
}
