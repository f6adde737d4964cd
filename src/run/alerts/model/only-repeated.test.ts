import { describe, expect, test } from "vitest";
import { isOnlyRepeated } from "./only-repeated.ts";
import type { AlertKey } from "./plan-intake.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));

const key: AlertKey = {
  scope: "key-1",
  dedupKey: "disk",
  alertId: "1",
  alertCreatedAt: at(0),
  state: "firing",
  severity: "sev2",
  service: "bedroom",
  incidentId: "7",
  startedAt: at(0),
  expiresAt: at(5),
  resolvedAt: null,
  receivedCount: 1,
  lastReceivedAt: at(0),
  changedAt: [at(0)],
  flapPaged: false,
};

describe("a key is only repeated", () => {
  test("where it came again, and expires later", () => {
    const again = { ...key, receivedCount: 2, lastReceivedAt: at(1), expiresAt: at(6) };
    expect(isOnlyRepeated(key, again)).toBe(true);
  });

  test.each<[string, Partial<AlertKey>]>([
    ["another life began", { alertId: "2" }],
    ["it was acknowledged", { state: "acknowledged" }],
    ["it grew louder", { severity: "sev1" }],
    ["it changed its service", { service: null }],
    ["it joined another incident", { incidentId: "8" }],
    ["it turned out to have begun earlier", { startedAt: new Date(at(0).getTime() - 1) }],
    ["it no longer expires", { expiresAt: null }],
    ["it ended", { resolvedAt: at(1) }],
    ["it changed once more", { changedAt: [at(0), at(1)] }],
    ["the change that is remembered is another", { changedAt: [at(1)] }],
    ["it has paged as flapping", { flapPaged: true }],
  ])("but not where %s", (_what, changes) => {
    expect(isOnlyRepeated(key, { ...key, ...changes })).toBe(false);
  });

  test("nor where nothing was known of it", () => {
    expect(isOnlyRepeated(undefined, key)).toBe(false);
  });
});
