import { describe, expect, test } from "vitest";
import { readIdentity } from "./read-identity.ts";

const ada = { email: "Ada@Example.com", email_verified: true, name: "Ada  Byrne", zoneinfo: "Europe/London" };

test("an e-mail counts in lower case, with name, time zone and groups", () =>
  expect(readIdentity({ ...ada, groups: ["ops", 7, "admins"] }, "groups")).toEqual({
    verifiedEmail: "ada@example.com",
    name: "Ada Byrne",
    timeZone: "Europe/London",
    groups: ["ops", "admins"],
  }));

test.each([
  ["that is not verified", { ...ada, email_verified: false }],
  ["of which nothing is said", { email: "ada@example.com" }],
  ["that is none", { email: "ada", email_verified: true }],
  ["that is missing", { email_verified: true }],
])("an e-mail %s counts for nothing", (_, claims) =>
  expect(readIdentity(claims, "groups").verifiedEmail).toBeNull(),
);

describe("groups", () => {
  test.each([
    ["groups", { groups: ["a", "b"] }, ["a", "b"]],
    ["groups", { groups: "a" }, ["a"]],
    ["groups", {}, []],
    ["realm_access.roles", { realm_access: { roles: ["a"] } }, ["a"]],
    ["https://example.com/groups", { "https://example.com/groups": ["a"] }, ["a"]],
    ["groups.constructor.name", { groups: ["a"] }, []],
  ])("under %s of %o are %o", (claim, claims, groups) =>
    expect(readIdentity(claims, claim).groups).toEqual(groups),
  );
});

test("a name may come in parts, or be that of the address; a zone that does not exist counts for none", () => {
  const parts = {
    email: "ada@example.com",
    given_name: "Ada",
    family_name: "Byrne",
    zoneinfo: "Europe/Londn",
  };
  expect(readIdentity(parts, "groups")).toMatchObject({ name: "Ada Byrne", timeZone: null });
  expect(readIdentity({ email: "ada@example.com" }, "groups").name).toBe("ada");
});
