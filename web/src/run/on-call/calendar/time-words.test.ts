import { expect, test } from "vitest";
import { rangeWords, spanWords, zoneWords } from "./time-words.ts";
import { hourMs } from "./zone-time.ts";

const at = (text: string) => Date.parse(text);

test("a span names its second day only where it is another", () => {
  const day = { startMs: at("2026-11-23T09:00Z"), endMs: at("2026-11-23T17:30Z") };
  expect(spanWords(day, "Europe/London", "en-GB")).toBe("Mon 23 Nov, 09:00 – 17:30");
  const week = { startMs: at("2026-11-23T09:00Z"), endMs: at("2026-11-30T09:00Z") };
  expect(spanWords(week, "Europe/London", "en-GB")).toBe("Mon 23 Nov, 09:00 – Mon 30 Nov, 09:00");
});

test("a range of days ends with its last day, not with the midnight after it", () => {
  const words = rangeWords(at("2026-11-16T00:00Z"), at("2026-12-14T00:00Z"), "Europe/London", "en-GB");
  expect(words.replaceAll("\u2009", " ")).toBe("16 Nov – 13 Dec 2026");
});

test.each([
  ["Europe/Berlin", hourMs, "Berlin, +1 h"],
  ["America/New_York", -5 * hourMs, "New York, −5 h"],
  ["Asia/Kolkata", 5.5 * hourMs, "Kolkata, +5 h 30 min"],
  ["Europe/London", 0, "London"],
])("%s, %d ms ahead, is %s", (zone, ahead, words) => expect(zoneWords(zone, ahead)).toBe(words));
