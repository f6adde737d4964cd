import { expect, test } from "vitest";
import { nextAttemptAt } from "./retry.ts";

const now = new Date("2026-03-01T02:14:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  [1, 2],
  [2, 4],
  [3, 8],
  [4, 16],
  [5, 32],
  [6, 60],
  [400, 60],
])("after attempt %i the next comes in %i seconds", (attempt, seconds) => {
  expect(nextAttemptAt(attempt, now, { retryUntil: later(3600) })).toEqual(later(seconds));
});

test("a provider that asks for a longer wait gets it, within five minutes", () => {
  expect(nextAttemptAt(1, now, { retryUntil: later(3600), askedWaitSeconds: 30 })).toEqual(later(30));
  expect(nextAttemptAt(1, now, { retryUntil: later(3600), askedWaitSeconds: 86_400 })).toEqual(later(300));
  expect(nextAttemptAt(6, now, { retryUntil: later(3600), askedWaitSeconds: 1 })).toEqual(later(60));
});

test("nothing is tried after the page's last moment", () => {
  expect(nextAttemptAt(3, now, { retryUntil: later(8) })).toEqual(later(8));
  expect(nextAttemptAt(3, now, { retryUntil: later(7) })).toBeNull();
});
