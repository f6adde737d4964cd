import { array, assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { defaultPacing, freeAt, latestFreePace, paceAfter } from "./pacing.ts";

/** The instants (ms) at which messages leave when something is due at the given instants and all that waits leaves together. */
function messagesFor(dueAt: readonly number[]): number[] {
  const sent: number[] = [];
  let paced: Date | null = null;
  let waitingUntil = -1;
  for (const due of dueAt.toSorted((a, b) => a - b)) {
    if (due <= waitingUntil) continue;
    const leavesAt: number = paced === null ? due : Math.max(due, freeAt(paced, defaultPacing).getTime());
    const now = new Date(leavesAt);
    expect(paced === null || paced <= latestFreePace(now, defaultPacing)).toBe(true);
    paced = paceAfter(paced, now, defaultPacing);
    sent.push(leavesAt);
    waitingUntil = leavesAt;
  }
  return sent;
}

test("three messages leave at once, the fourth after an interval", () => {
  expect(messagesFor([0, 1, 2, 3, 4])).toEqual([0, 1, 2, 1500]);
});

test("after a quiet time a burst may leave again", () => {
  expect(messagesFor([0, 1, 2, 10_000, 10_001, 10_002, 10_003])).toEqual([
    0, 1, 2, 10_000, 10_001, 10_002, 11_500,
  ]);
});

test("a thousand pages in a minute are few messages, and none waits longer than an interval", () => {
  const due = Array.from({ length: 1000 }, (_, index) => index * 60);
  const sent = messagesFor(due);
  expect(sent.length).toBeLessThanOrEqual(3 + 60_000 / defaultPacing.intervalMilliseconds);
  for (const at of due)
    expect(sent.find((leaves) => leaves >= at)! - at).toBeLessThanOrEqual(defaultPacing.intervalMilliseconds);
});

test("in any stretch of time no more than a burst and one an interval leave", () => {
  assert(
    property(array(nat(20_000), { minLength: 1, maxLength: 200 }), (due) => {
      const sent = messagesFor(due);
      sent.forEach((from, first) =>
        sent.slice(first).forEach((to, count) => {
          const allowed = defaultPacing.burst + (to - from) / defaultPacing.intervalMilliseconds;
          expect(count + 1).toBeLessThanOrEqual(Math.floor(allowed));
        }),
      );
    }),
  );
});
