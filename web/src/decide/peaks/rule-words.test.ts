import { expect, test } from "vitest";
import { sayRule } from "./rule-words.ts";

test.each([
  ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "every year on the fourth Thursday of November"],
  [
    "FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
    "every year on the Friday between the 23rd and the 29th of November",
  ],
  ["FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"],
  ["FREQ=MONTHLY;BYMONTHDAY=11", "every month on the 11th"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU", "every 2 weeks on Saturday and Sunday"],
  ["FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1", "every year on the 1st of June and December"],
  ["FREQ=YEARLY;COUNT=3", "every year (3 times in all)"],
])("the rule %s is said in words", (rule, words) => {
  expect(sayRule(rule)).toBe(words);
});

test.each([
  "FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYSETPOS=-1",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=MONTHLY;BYMONTHDAY=1,15",
  "FREQ=YEARLY;BYDAY=20MO",
  "FREQ=HOURLY",
  "nonsense",
])("the rule %s stands as it is, rather than be said wrongly", (rule) => {
  expect(sayRule(rule)).toBe(`by the rule ${rule}`);
});
