import { describe, expect, test } from "vitest";
import { columnsOf, layOut, nodeHeight, nodeWidth } from "./map-layout.ts";

const edges = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [from = "", to = ""] = pair.split(">");
    return { from, to };
  });

describe("columns", () => {
  test("what is needed stands right of everything that needs it", () => {
    const columns = columnsOf(["a", "b", "c", "d"], edges("a>b", "b>d", "a>d", "c>d"));
    expect(Object.fromEntries(columns)).toEqual({ a: 0, b: 1, c: 0, d: 2 });
  });

  test("a circle has columns all the same", () => {
    expect(columnsOf(["a", "b", "c"], edges("a>b", "b>c", "c>b")).size).toBe(3);
    expect(Object.fromEntries(columnsOf(["b", "c"], edges("b>c", "c>b")))).toEqual({ b: 0, c: 1 });
  });

  test("lines to services that are not on the map do not count", () => {
    expect(Object.fromEntries(columnsOf(["b"], edges("a>b")))).toEqual({ b: 0 });
  });
});

describe("places", () => {
  test("no two services overlap, and all lie within the map", () => {
    const slugs = ["a", "b", "c", "d", "e"];
    const { places, width, height } = layOut(slugs, edges("a>b", "b>c", "a>c", "d>c", "e>a"));
    const boxes = slugs.map((slug) => places.get(slug)!);
    for (const [i, a] of boxes.entries()) {
      expect(a.x + nodeWidth <= width && a.y + nodeHeight <= height && a.x >= 0 && a.y >= 0).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= nodeWidth || Math.abs(a.y - b.y) >= nodeHeight).toBe(true);
    }
  });

  test("neighbours are put side by side, so that lines do not cross where they need not", () => {
    const { places } = layOut(["a", "b", "x", "y"], edges("a>y", "b>x"));
    expect(places.get("a")!.y < places.get("b")!.y).toBe(places.get("y")!.y < places.get("x")!.y);
  });

  test("a line that passes a column has a lane there, clear of the services", () => {
    const { places, lines } = layOut(["a", "b", "c"], edges("a>b", "b>c", "a>c"));
    const between = places.get("b")!;
    const lane = Number(/ (\S+) H/.exec(lines[2]!)![1]);
    expect(lane < between.y || lane > between.y + nodeHeight).toBe(true);
  });

  test("an empty map has a size and nothing on it", () => {
    expect(layOut([], [])).toMatchObject({ lines: [], places: new Map() });
  });
});
