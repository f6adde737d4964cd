import { describe, expect, test } from "vitest";
import { defaultBands } from "../../decide/selection/index.ts";
import { withEdgeMoved } from "./change-bands.ts";

const edges = (before: number, after: number) =>
  withEdgeMoved(defaultBands, before, after).exposure.map(({ upToMinor }) => upToMinor);

describe("an edge", () => {
  test("moves alone", () => {
    expect(edges(25_000_000, 27_000_000)).toEqual([700_000, 27_000_000, 80_000_000]);
  });

  test.each([
    ["that is no longer there", 24_000_000, 27_000_000],
    ["beyond the one above", 25_000_000, 80_000_000],
    ["below the one below", 25_000_000, 700_000],
  ])("%s is refused", (_, before, after) => {
    expect(() => edges(before, after)).toThrow("have changed since");
  });
});
