import { expect, test } from "vitest";
import { auditHead, auditLine } from "./audit-csv.ts";

test("an entry is told whole, one cell for each head", () => {
  const line = auditLine({
    seq: 3,
    at: "2026-03-02T10:00:00Z",
    actor: { kind: "person", id: "a", name: "Ada" },
    action: "service.change",
    subject: { kind: "service", id: "b", name: "bedroom" },
    before: { tags: [] },
    after: null,
    reason: "tidied",
    origin: "127.0.0.1",
  });
  expect(line).toHaveLength(auditHead.length);
  expect(line).toContain('{"tags":[]}');
  expect(line[6]).toBe("");
});
