import { suggestSlug } from "../../../lib/slug.ts";
import type { SourceEntity } from "../../../own/catalogue/index.ts";
import { partsOf, type ObjectivePart, type OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";

/** Names for all objectives: those of earlier imports, then the SLO's own, told apart where two would be the same. */
export function nameObjectives(
  world: OpenSloWorld,
  slos: readonly OpenSloEntity[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const unnamed: { part: ObjectivePart; wanted: string; slo: OpenSloEntity }[] = [];
  for (const slo of slos) {
    const parts = partsOf(slo);
    for (const part of parts) {
      const before = world.known.nameBefore("Objective", part.reference);
      if (before === null) {
        const wanted = suggestSlug(parts.length === 1 ? slo.name : `${slo.name}-${part.key}`) || "objective";
        unnamed.push({ part, wanted, slo });
      } else {
        names.set(part.reference, before);
        taken.add(before);
      }
    }
  }
  for (const { part, wanted, slo } of unnamed) {
    const name = firstFree(wanted, taken);
    names.set(part.reference, name);
    taken.add(name);
    if (name !== wanted && slo.copy > 1) tellCopy(world, slo, name);
  }
  return names;
}

function tellCopy(world: OpenSloWorld, slo: SourceEntity & { name: string }, name: string): void {
  const message = `another SLO is called ${slo.name}; this one is "${name}" here; give one of them another name`;
  world.gap(slo, "duplicate", "metadata.name", message);
}

const longest = 63;

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(name)) return name;
  }
}
