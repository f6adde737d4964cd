import * as fc from "fast-check";
import { expect, test } from "vitest";
import { intoLanes } from "./lanes.ts";

const span = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
  .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));

test("nothing in a lane overlaps, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const lanes = intoLanes(spans);
      expect(lanes.flat()).toHaveLength(spans.length);
      for (const lane of lanes)
        lane
          .slice(1)
          .forEach((item, index) => expect(item.startMs).toBeGreaterThanOrEqual(lane[index]?.endMs ?? 0));
    }),
  );
});

test("there are only as many lanes as overlap at once", () => {
  const day = (startMs: number, endMs: number) => ({ startMs, endMs });
  expect(intoLanes([day(0, 2), day(2, 4), day(1, 3), day(4, 5)])).toHaveLength(2);
});
