import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("commas, quotes and line breaks are kept inside quotes", () => {
  expect(toCsv(["name", "n"], [['a "b", c', 1]])).toBe('name,n\r\n"a ""b"", c",1');
});

test("text that would run as a formula stays text, a negative number stays a number", () => {
  expect(toCsv(["v"], [["=1+1"], [-1], [null]])).toBe("v\r\n'=1+1\r\n-1\r\n");
});
