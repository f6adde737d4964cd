import { expect, test } from "vitest";
import {
  clocksDiffer,
  elsewhereInstant,
  exactInstant,
  relativeInstant,
  shortInstant,
} from "./format-instant.ts";

const now = new Date("2026-11-20T17:30:00Z");
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  [0, "now"],
  [-45, "45 seconds ago"],
  [-300, "5 minutes ago"],
  [7_200, "in 2 hours"],
  [86_400, "tomorrow"],
  [-3 * 86_400, "3 days ago"],
  [60 * 86_400, "in 2 months"],
])("%d seconds from now reads %s", (seconds, text) =>
  expect(relativeInstant(after(seconds), now, "en")).toBe(text),
);

test("an exact instant names its zone", () => {
  expect(exactInstant(now, "Europe/London", "en-GB")).toBe("Fri, 20 Nov 2026, 17:30 GMT");
});

test("a short instant says only what today leaves open", () => {
  expect(shortInstant(after(1_800), now, "UTC", "en-GB")).toBe("18:00");
  expect(shortInstant(new Date("2026-11-23T09:00:00Z"), now, "UTC", "en-GB")).toBe("Mon 09:00");
  expect(shortInstant(new Date("2026-12-24T09:00:00Z"), now, "UTC", "en-GB")).toBe("24 Dec, 09:00");
});

test("two zones with the same wall clock need only one of them shown", () => {
  expect(clocksDiffer(now, "Europe/London", "UTC")).toBe(false);
  expect(clocksDiffer(new Date("2026-07-01T12:00:00Z"), "Europe/London", "UTC")).toBe(true);
});

test("an owner's clock names the day only where it is another than the reader's", () => {
  const at = new Date("2026-11-23T09:00:00Z");
  expect(elsewhereInstant(at, now, "Europe/Berlin", "Europe/London", "en-GB")).toBe("10:00");
  const late = new Date("2026-11-23T23:30:00Z");
  expect(elsewhereInstant(late, now, "Asia/Tokyo", "Europe/London", "en-GB")).toBe("Tue 08:30");
});
