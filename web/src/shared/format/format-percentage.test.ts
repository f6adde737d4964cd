import { expect, test } from "vitest";
import { percentFromPpm, percentFromRatio } from "./format-percentage.ts";

test.each([
  [950_000, "95.0 %"],
  [990_000, "99.0 %"],
  [999_000, "99.9 %"],
  [999_500, "99.95 %"],
  [999_960, "99.996 %"],
  [999_999, "99.9999 %"],
  [1_000_000, "100 %"],
])("%d parts per million read %s", (ppm, text) =>
  expect(percentFromPpm(ppm, "en").replace("\u202f", " ")).toBe(text),
);

test.each([
  [0.999999999, "99.9999 %"],
  [0.99996, "99.996 %"],
  [0.5, "50.0 %"],
  [1, "100 %"],
  [0, "0 %"],
])("a share of %d reads %s", (ratio, text) =>
  expect(percentFromRatio(ratio, "en").replace("\u202f", " ")).toBe(text),
);
