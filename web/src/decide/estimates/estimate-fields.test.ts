import { expect, test } from "vitest";
import { estimateBodyOf, estimateFieldsOf, estimateYaml } from "./estimate-fields.ts";
import type { Estimate } from "./use-estimates.ts";

const estimate: Estimate = {
  id: "e",
  exposurePerHour: { amount: "200000.00", currency: "USD" },
  demand: "very-high",
  basis: "research",
  note: "",
  estimatedBy: "Ada",
  estimatedAt: "2026-03-01T00:00:00Z",
  effectiveFrom: "2026-03-01T00:00:00Z",
  dueAgainOn: null,
  inForce: true,
  isDue: false,
};

test("the form begins with what is estimated now, without false cents", () => {
  expect(estimateFieldsOf(estimate)).toMatchObject({ exposurePerHour: "200000", demand: "very-high" });
});

test("what is left empty is left to the server", () => {
  const body = estimateBodyOf(estimateFieldsOf(estimate));
  expect(body).toEqual({ exposurePerHour: "200000", demand: "very-high", basis: "forecast" });
});

test("a day begins at the reader's midnight", () => {
  const body = estimateBodyOf({
    ...estimateFieldsOf(estimate),
    from: "2026-12-01",
    dueAgainOn: "2027-06-01",
  });
  expect(body.effectiveFrom).toBe(new Date(2026, 11, 1).toISOString());
  expect(body.dueAgainOn).toBe("2027-06-01");
});

test("the file's lines show what stands in it, or an example", () => {
  expect(estimateYaml("bedroom", estimate)).toContain("exposurePerHour: 200000 ");
  expect(estimateYaml("hall", undefined)).toContain("demand: high");
});
