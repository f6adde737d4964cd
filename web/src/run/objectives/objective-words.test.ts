import { describe, expect, test } from "vitest";
import { sayObjective, sayObjectives } from "./objective-words.ts";

const service = { slug: "checkout", name: "Checkout", kind: "digital" } as const;
const indicator = { kind: "latency", words: "requests are answered within 400 ms" } as const;
const window = { kind: "rolling", days: 30, words: "30 days, rolling" } as const;

describe("an objective in a sentence", () => {
  test("says what share of what, over which time", () => {
    const target = { percent: 99.5, derived: false, words: "99.5 %" };
    expect(sayObjective({ service, indicator, window, target })).toBe(
      "Checkout asks that 99.5 % of requests are answered within 400 ms, over 30 days, rolling.",
    );
  });

  test("without estimates says that the share is not known", () => {
    const target = { percent: null, derived: true, words: "not known yet" };
    expect(sayObjective({ service, indicator, window, target })).toBe(
      "Checkout asks that requests are answered within 400 ms; how often is not known until it is estimated.",
    );
  });
});

describe("a list of objectives in a sentence", () => {
  const plain = { service, cautions: [] };
  const doubtful = {
    service: { slug: "bedroom", name: "Bedroom", kind: "digital" as const },
    cautions: [{ code: "below-estimate" as const, message: "…" }],
  };

  test.each([
    [[plain], { more: false, filtered: false }, "1 objective says how well 1 service must do."],
    [
      [plain, plain, doubtful],
      { more: false, filtered: false },
      "3 objectives say how well 2 services must do; 1 needs a second look.",
    ],
    [
      [plain, doubtful],
      { more: true, filtered: false },
      "More than 2 objectives say how well 2 services must do; 1 needs a second look.",
    ],
    [[], { more: false, filtered: true }, "No objective is like this."],
    [[], { more: false, filtered: false }, "No service has an objective yet."],
  ])("%#", (items, how, words) => {
    expect(sayObjectives(items, how)).toBe(words);
  });
});
