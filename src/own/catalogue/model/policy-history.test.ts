import { describe, expect, test } from "vitest";
import { policyHistory } from "./policy-history.ts";

const decision = (id: string, effectiveFrom: string, recordedAt = effectiveFrom) => ({
  id,
  kind: "bands" as const,
  value: id,
  effectiveFrom: new Date(effectiveFrom),
  recordedAt: new Date(recordedAt),
  decidedBy: "Ada",
  reason: "",
});
const history = (now: string, ...decisions: ReturnType<typeof decision>[]) => {
  const { inForce, coming, past } = policyHistory(decisions, new Date(now));
  return [past.map(({ id }) => id), inForce?.id ?? null, coming.map(({ id }) => id)];
};

describe("what was, is and comes", () => {
  const a = decision("a", "2026-01-01T00:00:00Z");
  const b = decision("b", "2026-02-01T00:00:00Z");
  const c = decision("c", "2026-03-01T00:00:00Z", "2026-01-15T00:00:00Z");

  test.each([
    ["2025-12-31T23:59:59Z", [[], null, ["a", "b", "c"]]],
    ["2026-01-01T00:00:00Z", [[], "a", ["b", "c"]]],
    ["2026-02-15T00:00:00Z", [["a"], "b", ["c"]]],
    ["2026-04-01T00:00:00Z", [["b", "a"], "c", []]],
  ])("at %s", (now, expected) => {
    expect(history(now, c, a, b)).toEqual(expected);
  });

  test("each holds until the next begins, and the last without an end", () => {
    const { past, inForce } = policyHistory([a, b], new Date("2026-02-15T00:00:00Z"));
    expect(past[0]?.effectiveUntil).toEqual(b.effectiveFrom);
    expect(inForce?.effectiveUntil).toBeNull();
  });

  test("of two that begin together the one recorded later holds", () => {
    const later = decision("later", "2026-02-01T00:00:00Z", "2026-02-01T00:00:01Z");
    expect(history("2026-02-15T00:00:00Z", later, b)).toEqual([["b"], "later", []]);
  });
});
