import { describe, expect, test } from "vitest";
import { levelsAbove, wantedOf } from "./wanted-decision.ts";
import type { ProposalFields } from "./wanted-decision.ts";

const build = "you-build-it-you-run-it";
const derived = { operatingModel: build, onCallLevel: "domain" } as const;
const fields = (by: Partial<ProposalFields> = {}): ProposalFields => ({
  otherwise: true,
  operatingModel: build,
  onCallLevel: "",
  reason: "",
  from: "",
  review: "",
  ...by,
});

describe("what a proposal sends", () => {
  test("as derived needs nothing, and keeps a reason that was given", () => {
    expect(wantedOf(fields({ otherwise: false, operatingModel: "ops-run-it" }), derived)).toEqual({});
    expect(wantedOf(fields({ otherwise: false, reason: " agreed " }), derived)).toEqual({ reason: "agreed" });
  });

  test("another needs a difference and a reason", () => {
    expect(wantedOf(fields({ reason: "why" }), derived)).toBeNull();
    expect(wantedOf(fields({ onCallLevel: "team" }), derived)).toBeNull();
    expect(wantedOf(fields({ onCallLevel: "team", reason: "a launch" }), derived)).toEqual({
      operatingModel: build,
      onCallLevel: "team",
      reason: "a launch",
    });
  });

  test("dates are local days", () => {
    expect(wantedOf(fields({ otherwise: false, from: "2026-03-09", review: "2026-06-01" }), derived)).toEqual(
      {
        effectiveFrom: new Date("2026-03-09T00:00").toISOString(),
        reviewOn: "2026-06-01",
      },
    );
  });
});

test.each([
  [build, derived, ["team"]],
  [build, { operatingModel: "ops-run-it", onCallLevel: "none" }, ["domain", "team"]],
  ["ops-run-it", derived, []],
] as const)("under %s the levels above the derived may be chosen", (operatingModel, from, levels) => {
  expect(levelsAbove({ operatingModel }, from)).toEqual(levels);
});
