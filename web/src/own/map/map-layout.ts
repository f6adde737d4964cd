/** Where a service stands on the map, in pixels. */
export type Place = { x: number; y: number };

export type MapEdge = { from: string; to: string };

export const nodeWidth = 176;
export const nodeHeight = 58;
const columnStep = nodeWidth + 84;
const rowStep = nodeHeight + 18;
const margin = 8;

/** A laid-out map: places by slug, and its size. */
export type MapLayout = { places: ReadonlyMap<string, Place>; width: number; height: number };

/** Puts services in columns, who needs left of what is needed, and orders each column so that few lines cross. */
export function layOut(columns: ReadonlyMap<string, number>, edges: readonly MapEdge[]): MapLayout {
  const lowest = Math.min(...columns.values());
  const rows: string[][] = [];
  for (const [slug, column] of columns) (rows[column - lowest] ??= []).push(slug);
  const filled = Array.from(rows, (row) => row ?? []);
  const ordered = untangle(filled, edges);
  const tallest = Math.max(1, ...ordered.map(({ length }) => length));
  const places = new Map<string, Place>();
  for (const [column, slugs] of ordered.entries())
    for (const [row, slug] of slugs.entries())
      places.set(slug, {
        x: margin + column * columnStep,
        y: margin + (row + (tallest - slugs.length) / 2) * rowStep,
      });
  return {
    places,
    width: 2 * margin + (ordered.length - 1) * columnStep + nodeWidth,
    height: 2 * margin + tallest * rowStep - (rowStep - nodeHeight),
  };
}

const sweeps = 6;

/** Moves each service to the middle of its neighbours, a few times forth and back (Sugiyama's barycentre heuristic). */
function untangle(columns: readonly (readonly string[])[], edges: readonly MapEdge[]): string[][] {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  const ordered = columns.map((slugs) => slugs.toSorted());
  const rank = new Map<string, number>();
  const settle = (slugs: readonly string[]) => {
    for (const [row, slug] of slugs.entries()) rank.set(slug, (row + 0.5) / slugs.length);
  };
  const middle = (slug: string) => {
    const near = neighbours.get(slug) ?? [];
    const sum = near.reduce((total, other) => total + (rank.get(other) ?? 0.5), 0);
    return near.length === 0 ? rank.get(slug)! : sum / near.length;
  };
  for (const slugs of ordered) settle(slugs);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = [...ordered.keys()];
    for (const column of sweep % 2 === 0 ? order : order.toReversed()) {
      ordered[column] = ordered[column]!.toSorted((a, b) => middle(a) - middle(b) || (a < b ? -1 : 1));
      settle(ordered[column]);
    }
  }
  return ordered;
}

/** A column for every service: one right of everything that needs it; a circle is entered where fewest need it. */
export function columnsOf(slugs: readonly string[], edges: readonly MapEdge[]): Map<string, number> {
  const waiting = new Map(slugs.map((slug) => [slug, 0]));
  const needs = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (!waiting.has(from) || !waiting.has(to)) continue;
    waiting.set(to, waiting.get(to)! + 1);
    needs.set(from, [...(needs.get(from) ?? []), to]);
  }
  const columns = new Map<string, number>();
  const earliest = new Map<string, number>();
  while (waiting.size > 0) {
    const fewest = Math.min(...waiting.values());
    const [slug] = [...waiting].find(([, count]) => count === fewest)!;
    const column = earliest.get(slug) ?? 0;
    waiting.delete(slug);
    columns.set(slug, column);
    for (const to of needs.get(slug) ?? []) {
      if (!waiting.has(to)) continue;
      waiting.set(to, waiting.get(to)! - 1);
      earliest.set(to, Math.max(earliest.get(to) ?? 0, column + 1));
    }
  }
  return columns;
}

/** A line from one service to another: out at the right, in at the left; back over the top where it runs against the columns. */
export function edgeLine(from: Place, to: Place): string {
  const [startY, endY] = [from.y + nodeHeight / 2, to.y + nodeHeight / 2];
  const startX = from.x + nodeWidth;
  if (to.x > from.x) {
    const bend = Math.max(30, (to.x - startX) / 2);
    return `M${startX} ${startY} C${startX + bend} ${startY} ${to.x - bend} ${endY} ${to.x} ${endY}`;
  }
  const out = startX + 40;
  const back = to.x - 40;
  return `M${startX} ${startY} C${out} ${startY} ${out} ${startY - 44} ${(startX + to.x) / 2} ${(startY + endY) / 2 - 44} S${back} ${endY} ${to.x} ${endY}`;
}
