import { coveringBand } from "../../../../src/decide/selection/model/availability.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import type { EstatePoint } from "./place-points.ts";

/** Whether a service's target would rise or fall. */
export type Direction = "up" | "down";

/** So many services would go from one availability level to another. */
export type Flow = { from: number; to: number; count: number };

/** Where the points would go under other bands: by slug, and counted from level to level, the largest first. */
export function movesUnder(
  points: readonly EstatePoint[],
  usual: BandsInCurrency,
  tried: BandsInCurrency,
): { moves: Map<string, Direction>; flows: Flow[] } {
  const moves = new Map<string, Direction>();
  const flows = new Map<string, Flow>();
  for (const { service, exposureMinor } of points) {
    const from = coveringBand(exposureMinor, usual.exposure).availabilityPpm;
    const to = coveringBand(exposureMinor, tried.exposure).availabilityPpm;
    if (from === to) continue;
    moves.set(service.service.slug, to > from ? "up" : "down");
    const flow = flows.get(`${from} ${to}`) ?? { from, to, count: 0 };
    flow.count++;
    flows.set(`${from} ${to}`, flow);
  }
  return { moves, flows: [...flows.values()].toSorted((a, b) => b.count - a.count) };
}
