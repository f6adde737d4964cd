import * as fc from "fast-check";
import { expect, test } from "vitest";
import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import { axisFor, exposureAt, positionOf, stepExposure, ticksOf } from "./exposure-axis.ts";

const axis = axisFor(defaultBands);

test("the scale leaves a decade around the bands", () => {
  expect(axis).toEqual({ footMinor: 10_000, headMinor: 1_000_000_000 });
  expect(ticksOf(axis)).toHaveLength(6);
});

test("each decade takes the same room", () => {
  expect(positionOf(1_000_000, axis)).toBeCloseTo(0.4);
  expect(positionOf(10_000_000, axis)).toBeCloseTo(0.6);
});

test("what lies beyond the scale stands at its end", () => {
  expect(positionOf(0, axis)).toBe(0);
  expect(positionOf(9e15, axis)).toBe(1);
});

test("a place on the scale gives an estimate of two figures that stands there again", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
      const exposure = exposureAt(position, axis);
      expect(String(exposure).replace(/0+$/, "").length).toBeLessThanOrEqual(2);
      expect(Math.abs(positionOf(exposure, axis) - position)).toBeLessThan(0.01);
    }),
  );
});

test("arrow keys walk round figures up and back down", () => {
  expect(stepExposure(20_000_000, 1, "USD")).toBe(25_000_000);
  expect(stepExposure(20_000_000, -1, "USD")).toBe(15_000_000);
  expect(stepExposure(21_300_000, -1, "USD")).toBe(20_000_000);
  expect(stepExposure(100, -1, "USD")).toBe(0);
  expect(stepExposure(0, 1, "USD")).toBe(100);
  expect(stepExposure(9, 1, "JPY")).toBe(10);
});
