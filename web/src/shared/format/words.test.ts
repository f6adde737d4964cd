import { expect, test } from "vitest";
import { counted, listed } from "./words.ts";

test("one thing is not written as many", () => {
  expect(counted(1, "incident")).toBe("1 incident");
  expect(counted(0, "incident")).toBe("0 incidents");
  expect(counted(2, "entry", "entries")).toBe("2 entries");
  expect(counted(10_000, "service")).toBe(`${(10_000).toLocaleString()} services`);
});

test.each([
  [[], "nobody"],
  [["Ada"], "Ada"],
  [["Ada", "Lin"], "Ada and Lin"],
  [["Ada", "Lin", "Sam"], "Ada, Lin and Sam"],
  [["Ada", "Lin", "Sam", "Noor", "Grace"], "Ada, Lin and 3 more"],
])("%j is said as %s", (names, text) => expect(listed(names)).toBe(text));
