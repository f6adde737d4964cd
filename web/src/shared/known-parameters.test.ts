import { expect, test } from "vitest";
import { knownParameters } from "./known-parameters.ts";

test("an address keeps the parameters that a page knows and that say something", () => {
  const search = { q: "bed", domain: "", team: 7, other: "x" };
  expect(knownParameters(search, ["q", "domain", "team"])).toEqual({ q: "bed" });
});

test("a parameter of any length is cut to what a name can have", () => {
  expect(knownParameters({ q: "a".repeat(300) }, ["q"]).q).toHaveLength(200);
});
