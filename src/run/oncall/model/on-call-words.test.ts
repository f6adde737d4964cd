import { expect, test } from "vitest";
import { availabilityWords, timeWords } from "./on-call-words.ts";

test.each([
  [950_000, "95.0 %"],
  [990_000, "99.0 %"],
  [999_000, "99.9 %"],
  [999_500, "99.95 %"],
  [999_900, "99.99 %"],
  [1_000_000, "100.0 %"],
  [null, "no estimate"],
])("%s ppm reads %s", (ppm, words) => {
  expect(availabilityWords(ppm)).toBe(words);
});

test.each([
  ["on the same day only the time is said", "2026-07-06T16:30Z", "17:30"],
  ["within six days the weekday is said", "2026-07-03T16:30Z", "Fri 17:30"],
  ["further off the date is said", "2026-07-13T08:00Z", "Mon 13 Jul 2026 09:00"],
])("%s, in local time", (_, at, words) => {
  expect(timeWords(new Date(at), "Europe/London", new Date("2026-07-06T20:00Z"))).toBe(words);
});
