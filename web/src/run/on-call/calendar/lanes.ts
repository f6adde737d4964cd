import type { Span } from "./timeline-scale.ts";

/** Gives each item the first lane in which it overlaps nothing before it; the answer's order is that of their starts. */
export function intoLanes<Item extends Span>(items: readonly Item[]): Item[][] {
  const lanes: Item[][] = [];
  for (const item of items.toSorted((a, b) => a.startMs - b.startMs || b.endMs - a.endMs)) {
    const lane = lanes.find((taken) => (taken.at(-1)?.endMs ?? 0) <= item.startMs);
    if (lane) lane.push(item);
    else lanes.push([item]);
  }
  return lanes;
}
