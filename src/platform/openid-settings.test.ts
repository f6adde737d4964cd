import { expect, test } from "vitest";
import { readOpenIdSettings } from "./openid-settings.ts";

const least = { RUNWRIGHT_OPENID_ISSUER: "https://id.example.com", RUNWRIGHT_OPENID_CLIENT_ID: "runwright" };

test("without a setting there is no single sign-on", () =>
  expect(readOpenIdSettings({ RUNWRIGHT_OPENID_ISSUER: "" })).toBeNull());

test("an issuer and a client are enough; unknown people are refused unless it is said otherwise", () =>
  expect(readOpenIdSettings(least)).toEqual({
    issuer: "https://id.example.com",
    clientId: "runwright",
    clientSecret: undefined,
    name: "single sign-on",
    scopes: "openid email profile",
    groupClaim: "groups",
    rolesOfGroup: new Map(),
    createsPeople: false,
  }));

test("a group may have several roles, and be a directory's path", () => {
  const roles = "cn=ops,ou=groups=head-of-operations; admins=administrator;admins=incident-manager";
  const { rolesOfGroup } = readOpenIdSettings({ ...least, RUNWRIGHT_OPENID_ROLES: roles })!;
  expect([...rolesOfGroup]).toEqual([
    ["cn=ops,ou=groups", ["head-of-operations"]],
    ["admins", ["administrator", "incident-manager"]],
  ]);
});

test.each([
  [{ RUNWRIGHT_OPENID_CLIENT_ID: "runwright" }, /RUNWRIGHT_OPENID_ISSUER must be set/],
  [{ ...least, RUNWRIGHT_OPENID_ISSUER: "http://id.example.com" }, /https:\/\//],
  [{ ...least, RUNWRIGHT_OPENID_ISSUER: "id.example.com" }, /https:\/\//],
  [{ ...least, RUNWRIGHT_OPENID_SCOPES: "email" }, /include openid/],
  [{ ...least, RUNWRIGHT_OPENID_ROLES: "admins" }, /not "admins"/],
  [{ ...least, RUNWRIGHT_OPENID_CREATE_PEOPLE: "yes" }, /true or false/],
])("%o is refused, with the variable's name", (environment, message) =>
  expect(() => readOpenIdSettings(environment)).toThrow(message),
);
