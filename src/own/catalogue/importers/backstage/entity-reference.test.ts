import { describe, expect, test } from "vitest";
import { readReference, referenceText } from "./entity-reference.ts";

const usual = { kind: "Group", namespace: "default" };
const read = (value: unknown) => {
  const reference = readReference(value, usual);
  return reference && referenceText(reference);
};

describe("a reference to an entity", () => {
  test.each([
    ["payments", "group:default/payments"],
    ["user:jane", "user:default/jane"],
    ["external/payments", "group:external/payments"],
    ["User:External/Jane.Doe", "user:external/jane.doe"],
    ["  group:team_a ", "group:default/team_a"],
    [{ kind: "User", namespace: "Staff", name: "Jane" }, "user:staff/jane"],
    [{ name: "payments" }, "group:default/payments"],
    [{ kind: "", name: "payments" }, "group:default/payments"],
    [42, "group:default/42"],
    ["someone@example.com", "group:default/someone@example.com"],
  ])("%j is %s", (value, expected) => expect(read(value)).toBe(expected));

  test.each([[""], [null], [undefined], [[]], ["a/b/c"], ["a:b:c"], ["user:"], [{}], [{ kind: "user" }]])(
    "%j is none",
    (value) => expect(read(value)).toBeNull(),
  );
});
