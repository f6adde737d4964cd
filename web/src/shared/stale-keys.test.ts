import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStaleKeys } from "./stale-keys.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function flights(flightMs: number | null) {
  const flown: string[][] = [];
  const report = createStaleKeys((keys) => {
    flown.push([...keys]);
    return new Promise((resolve) => flightMs !== null && setTimeout(resolve, flightMs));
  });
  return { flown, report };
}

test("the first report flies at once", () => {
  const { flown, report } = flights(10);
  report(["incidents"]);
  expect(flown).toEqual([["incidents"]]);
});

test("what is reported during a flight is read once, after it", async () => {
  const { flown, report } = flights(1_000);
  report(["incidents"]);
  for (let event = 0; event < 50; event += 1) report(["incidents", "alerts"]);
  await vi.advanceTimersByTimeAsync(999);
  expect(flown).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(flown).toEqual([["incidents"], ["incidents", "alerts"]]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(flown).toHaveLength(2);
});

test("quick answers do not make a flood of requests", async () => {
  const { flown, report } = flights(1);
  for (let event = 0; event < 100; event += 1) {
    report(["incidents"]);
    // oxlint-disable-next-line no-await-in-loop -- events come one after another
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(flown.length).toBeLessThan(10);
});

test("an answer that never comes does not hold up the next", async () => {
  const { flown, report } = flights(null);
  report(["incidents"]);
  report(["alerts"]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(flown).toEqual([["incidents"], ["alerts"]]);
});
