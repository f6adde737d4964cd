/** Height of a node and the gap below it, in pixels. */
export const nodeHeight = 52;
export const nodeGap = 8;
const step = nodeHeight + nodeGap;

/** How tall a graph with these columns is: the tallest column decides, and one node is the least. */
export const graphHeight = (...counts: number[]): number => Math.max(1, ...counts) * step - nodeGap;

/** The middles of a column's nodes when the column stands in the middle of the graph's height. */
export function nodeMiddles(count: number, height: number): number[] {
  const top = (height - (count * step - nodeGap)) / 2;
  return Array.from({ length: count }, (_, index) => top + index * step + nodeHeight / 2);
}

/** A line from the left edge of a strip to its right edge, level where it meets a node. */
export const edgePath = (width: number, fromY: number, toY: number): string =>
  `M0 ${fromY} C${width / 2} ${fromY} ${width / 2} ${toY} ${width} ${toY}`;
