import { describe, expect, test } from "vitest";
import { readVersion, writeVersion } from "./document-version.ts";
import { toldChanges, type DocumentAudit } from "./told-changes.ts";

const line = (minute: number, action: string, after: unknown, actorName = "Ada"): DocumentAudit => ({
  recordedAt: new Date(Date.UTC(2026, 2, 2, 10, minute)),
  actorName,
  action,
  after,
});

describe("what others changed", () => {
  test("is told by field, the last word of each", () => {
    const told = toldChanges([
      line(1, "service.change", { description: "a", tags: ["x"] }),
      line(2, "service.change", { description: "" }, "Lin"),
    ]);
    expect(told).toEqual([
      { path: "spec.description", message: "is now empty, by Lin at 2026-03-02 10:02 UTC" },
      { path: "spec.tags", message: 'is now ["x"], by Ada at 2026-03-02 10:01 UTC' },
    ]);
  });

  test("by another act than an edit is told as that act", () => {
    expect(toldChanges([line(1, "service.estimate", { demand: "high" })])).toEqual([
      { path: "", message: "service.estimate by Ada at 2026-03-02 10:01 UTC" },
    ]);
  });

  test("at length is cut", () => {
    const [told] = toldChanges([line(1, "team.change", { description: "x".repeat(500) })]);
    expect(told?.message.length).toBeLessThan(170);
  });
});

describe("a version", () => {
  test("is read as it was written", () => {
    const version = { auditSeq: 1204, fingerprint: "0f".repeat(16) };
    expect(readVersion(writeVersion(version))).toEqual(version);
  });

  test.each(["", "1", "1.0f", "x.0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", `1.${"0F".repeat(16)}`])(
    "%j is none",
    (text) => {
      expect(readVersion(text)).toBeNull();
    },
  );
});
