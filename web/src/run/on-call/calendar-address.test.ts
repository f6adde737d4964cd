import { expect, test } from "vitest";
import { readCalendarAddress, viewOf } from "./calendar-address.ts";

test("a date and a zone that exist are kept, others are left out", () => {
  expect(readCalendarAddress({ from: "2026-11-16", zone: "Asia/Tokyo" })).toMatchObject({
    from: "2026-11-16",
    zone: "Asia/Tokyo",
  });
  const read = readCalendarAddress({ from: "2026-13-40", zone: "Mars/Olympus", other: "x" });
  expect(Object.entries(read).filter(([, value]) => value !== undefined)).toEqual([]);
});

test.each([
  [undefined, "month"],
  ["week", "week"],
  ["day", "day"],
  ["year", "month"],
])("the view %s is a %s", (view, shown) => expect(viewOf({ view })).toBe(shown));
