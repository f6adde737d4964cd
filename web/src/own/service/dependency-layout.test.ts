import { expect, test } from "vitest";
import { edgePath, graphHeight, nodeGap, nodeHeight, nodeMiddles } from "./dependency-layout.ts";

test("the tallest column decides the height, and a graph without neighbours is as tall as one node", () => {
  expect(graphHeight(3, 1)).toBe(3 * nodeHeight + 2 * nodeGap);
  expect(graphHeight(0, 0)).toBe(nodeHeight);
});

test("a column stands in the middle, its nodes evenly apart", () => {
  const height = graphHeight(3, 1);
  expect(nodeMiddles(1, height)).toEqual([height / 2]);
  const [first = 0, second = 0, third = 0] = nodeMiddles(3, height);
  expect(first).toBe(nodeHeight / 2);
  expect(second).toBe(height / 2);
  expect(third - second).toBe(second - first);
});

test("a line between nodes at one height is straight", () => {
  expect(edgePath(40, 26, 26)).toBe("M0 26 C20 26 20 26 40 26");
});
