import { expect, test } from "vitest";
import { quarterInWords, waitingInWords } from "./reflection-words.ts";

const none = { incidents: 0, services: 0, lossMinor: 0 };
const some = { incidents: 3, services: 1, lossMinor: 1_234_500 };

test.each([
  [
    none,
    { open: 0, settled: 0 },
    true,
    "Nothing was lost in Q3 2026: no service had an incident. Estimates and bands may stay as they are.",
  ],
  [
    none,
    { open: 1, settled: 2 },
    false,
    "Nothing was lost in Q3 2026 so far: no service had an incident. 1 suggestion waits for an answer.",
  ],
  [
    some,
    { open: 2, settled: 0 },
    true,
    "3 incidents of 1 service cost 12,345 USD in Q3 2026. 2 suggestions wait for an answer.",
  ],
  [
    some,
    { open: 0, settled: 2 },
    true,
    "3 incidents of 1 service cost 12,345 USD in Q3 2026. Every suggestion is answered.",
  ],
])("%j with %j", (totals, answers, isOver, words) => {
  expect(quarterInWords("2026-Q3", totals, answers, isOver, "USD")).toBe(words);
});

test("what waits for one person is said with its first suggestion, and how many more there are", () => {
  expect(waitingInWords("2026-Q3", ["Raise it."])).toBe("The reflection on Q3 2026 suggests: Raise it.");
  expect(waitingInWords("2026-Q3", ["Raise it.", "Renew it."])).toMatch(/Raise it\. And 1 more\.$/);
});
