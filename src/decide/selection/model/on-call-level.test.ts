import { describe, expect, test } from "vitest";
import { takeChosenLevel } from "./on-call-level.ts";

describe("choosing another on-call level", () => {
  test("a higher level with a reason is taken", () => {
    expect(takeChosenLevel("none", "domain", " we sell at night ")).toEqual({
      level: "domain",
      reason: "we sell at night",
    });
  });

  test.each([
    ["domain", "domain"],
    ["team", "domain"],
    ["domain", "none"],
  ] as const)("from %s to %s is refused", (derived, level) => {
    expect(() => takeChosenLevel(derived, level, "cheaper")).toThrow(
      "onCallLevel: a team may choose a level above",
    );
  });

  test("a higher level without a reason is refused", () => {
    expect(() => takeChosenLevel("none", "team", "  ")).toThrow("reason: say why");
  });
});
