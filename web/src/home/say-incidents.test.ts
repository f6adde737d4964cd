import { expect, test } from "vitest";
import { sayIncidents } from "./say-incidents.ts";

const incidents = (...methods: ("major" | "minor")[]) => methods.map((method) => ({ method }));

test.each([
  [incidents(), "Nothing needs you now: no incident is open."],
  [incidents("major"), "One incident is open, and it is major."],
  [incidents("minor", "minor"), "2 incidents are open, none of them major."],
  [incidents("minor", "major", "minor"), "3 incidents are open, 1 of them major."],
  [incidents("major", "major"), "2 incidents are open, all of them major."],
])("%j reads %s", (items, sentence) => expect(sayIncidents(items)).toBe(sentence));
