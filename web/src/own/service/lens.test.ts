import { expect, test } from "vitest";
import { lensFor, weekSeconds } from "./lens.ts";

test.each([
  [60, 300],
  [605, 3_600],
  [6_048, 21_600],
  [30_240, 86_400],
  [500_000, weekSeconds],
])("a slice of %i s is looked at in a span of %i s", (seconds, lens) => expect(lensFor(seconds)).toBe(lens));
