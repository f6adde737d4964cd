import { expect, test } from "vitest";
import { beginsNow, fromZoneField, toZoneField } from "./cover-fields.ts";

test("a field shows the clock of the zone, and reads it back", () => {
  const at = Date.parse("2026-11-21T09:00:00Z");
  expect(toZoneField(at, "Asia/Kolkata")).toBe("2026-11-21T14:30");
  expect(fromZoneField("2026-11-21T14:30", "Asia/Kolkata")).toBe(at);
});

test.each(["", "2026-11-21", "2026-13-45T99:00"])("%j is no instant yet", (text) =>
  expect(fromZoneField(text, "UTC")).toBeNull(),
);

test("cover that begins this minute begins now by the server's clock", () => {
  expect(beginsNow(1_000_000, 1_030_000)).toBe(true);
  expect(beginsNow(1_000_000, 950_000)).toBe(true);
  expect(beginsNow(1_000_000, 900_000)).toBe(false);
});
