/** Where a service stands on the map, in pixels. */
export type Place = { x: number; y: number };

export type MapEdge = { from: string; to: string };

/** A laid-out map: places by slug, a line for each edge in their order, and its size. */
export type MapLayout = {
  places: ReadonlyMap<string, Place>;
  lines: readonly string[];
  width: number;
  height: number;
};

export const nodeWidth = 176;
export const nodeHeight = 58;
const columnStep = nodeWidth + 84;
const rowGap = 18;
const laneHeight = 10;
const margin = 8;

/** A service in its column, or the lane of a line that passes through the column. */
type Item = { key: string; isLane: boolean };

/** Puts services in columns, who needs left of what is needed, with lanes for the lines that pass, so that few cross. */
export function layOut(slugs: readonly string[], edges: readonly MapEdge[]): MapLayout {
  const columns = columnsOf(slugs, edges);
  const items: Item[][] = [];
  const put = (key: string, column: number, isLane: boolean) => (items[column] ??= []).push({ key, isLane });
  for (const [slug, column] of columns) put(slug, column, false);
  const steps = edges.map((edge, i) => {
    const [from, to] = [columns.get(edge.from) ?? 0, columns.get(edge.to) ?? 0];
    const lanes = Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => `${i} ${step}`);
    for (const [step, lane] of lanes.entries()) put(lane, from + 1 + step, true);
    return [edge.from, ...lanes, edge.to];
  });
  const ordered = untangle(items, steps);
  const heights = ordered.map(heightOf);
  const height = Math.max(nodeHeight, ...heights);
  const places = new Map<string, Place>();
  for (const [column, members] of ordered.entries()) {
    let y = margin + (height - heights[column]!) / 2;
    for (const { key, isLane } of members) {
      places.set(key, { x: margin + column * columnStep, y });
      y += (isLane ? laneHeight : nodeHeight) + rowGap;
    }
  }
  return {
    places,
    lines: steps.map((path) => lineThrough(path, places)),
    width: 2 * margin + Math.max(0, ordered.length - 1) * columnStep + nodeWidth,
    height: 2 * margin + height,
  };
}

const heightOf = (members: readonly Item[]): number =>
  members.reduce((sum, { isLane }) => sum + (isLane ? laneHeight : nodeHeight) + rowGap, -rowGap);

const sweeps = 8;

/** Moves each item to the middle of its neighbours, a few times forth and back (Sugiyama's barycentre heuristic). */
function untangle(columns: readonly (readonly Item[])[], paths: readonly (readonly string[])[]): Item[][] {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const path of paths)
    for (const [i, key] of path.slice(1).entries()) {
      join(path[i]!, key);
      join(key, path[i]!);
    }
  const ordered = columns.map((members) => [...members]);
  const rank = new Map<string, number>();
  const settle = (members: readonly Item[]) => {
    for (const [row, { key }] of members.entries()) rank.set(key, (row + 0.5) / members.length);
  };
  const middle = ({ key }: Item) => {
    const near = neighbours.get(key) ?? [];
    const sum = near.reduce((total, other) => total + (rank.get(other) ?? 0.5), 0);
    return near.length === 0 ? rank.get(key)! : sum / near.length;
  };
  for (const members of ordered) settle(members);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = [...ordered.keys()];
    for (const column of sweep % 2 === 0 ? order : order.toReversed()) {
      ordered[column] = ordered[column]!.toSorted(
        (a, b) => middle(a) - middle(b) || (a.key < b.key ? -1 : 1),
      );
      settle(ordered[column]);
    }
  }
  return ordered;
}

/** A column for every service: one right of everything that needs it; a circle is entered where fewest need it. */
export function columnsOf(slugs: readonly string[], edges: readonly MapEdge[]): Map<string, number> {
  const waiting = new Map(slugs.toSorted().map((slug) => [slug, 0]));
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

/** Out at the right of a service, along its lanes, in at the left of another; over the top where a circle runs back. */
function lineThrough(path: readonly string[], places: ReadonlyMap<string, Place>): string {
  const from = places.get(path[0]!);
  const to = places.get(path.at(-1)!);
  if (!from || !to) return "";
  if (to.x <= from.x) return lineBack(from, to);
  let line = "";
  let [x, y] = [from.x + nodeWidth, from.y + nodeHeight / 2];
  for (const [i, key] of path.slice(1).entries()) {
    const place = places.get(key)!;
    const isLane = i < path.length - 2;
    const nextY = place.y + (isLane ? laneHeight : nodeHeight) / 2;
    const bend = (place.x - x) / 2;
    line += `${line === "" ? `M${x} ${y}` : ""} C${x + bend} ${y} ${place.x - bend} ${nextY} ${place.x} ${nextY}`;
    if (isLane) line += ` H${place.x + nodeWidth}`;
    [x, y] = [isLane ? place.x + nodeWidth : place.x, nextY];
  }
  return line;
}

function lineBack(from: Place, to: Place): string {
  const [startX, startY, endY] = [from.x + nodeWidth, from.y + nodeHeight / 2, to.y + nodeHeight / 2];
  const over = Math.min(from.y, to.y) - rowGap / 2;
  return `M${startX} ${startY} C${startX + 36} ${startY} ${startX + 36} ${over} ${startX} ${over} H${to.x} C${to.x - 36} ${over} ${to.x - 36} ${endY} ${to.x} ${endY}`;
}
