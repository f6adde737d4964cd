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
    const columns = new Map([
      ["focus", 0],
      ["left", -1],
      ["right", 1],
      ["other", 1],
    ]);
    const { places, width, height } = layOut(columns, edges("left>focus", "focus>right", "focus>other"));
    const boxes = [...places.values()];
    for (const [i, a] of boxes.entries()) {
      expect(a.x + nodeWidth <= width && a.y + nodeHeight <= height && a.x >= 0 && a.y >= 0).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= nodeWidth || Math.abs(a.y - b.y) >= nodeHeight).toBe(true);
    }
    expect(places.get("left")!.x).toBeLessThan(places.get("focus")!.x);
  });

  test("neighbours are put side by side, so that lines do not cross where they need not", () => {
    const columns = new Map([
      ["a", 0],
      ["b", 0],
      ["x", 1],
      ["y", 1],
    ]);
    const { places } = layOut(columns, edges("a>y", "b>x"));
    expect(places.get("a")!.y < places.get("b")!.y).toBe(places.get("y")!.y < places.get("x")!.y);
  });
});
