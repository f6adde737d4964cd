import { expect, test } from "vitest";
import { regionWords, workingHoursWords } from "./calendar-words.ts";

test.each([
  [{ "mon-fri": "09:00-17:30" }, "Monday to Friday 09:00–17:30"],
  [
    { "mon-thu": "09:00-14:00, 15:00-18:30", fri: "08:30-15:00" },
    "Monday to Thursday 09:00–14:00 and 15:00–18:30, Friday 08:30–15:00",
  ],
  [{ "mon-sun": "00:00-24:00" }, "at every hour"],
  [{ "sat-sun": "00:00-24:00" }, "Saturday to Sunday all day"],
])("%o is %s", (hours, words) => expect(workingHoursWords({ hours })).toBe(words));

test("a region is named by its country, with its part", () => {
  expect(regionWords("ES", "en")).toBe("Spain");
  expect(regionWords("GB-ENG", "en")).toBe("United Kingdom (ENG)");
});
