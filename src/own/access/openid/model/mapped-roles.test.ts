import { expect, test } from "vitest";
import { mappedRoles } from "./mapped-roles.ts";

const rolesOfGroup = new Map([
  ["ops", ["head-of-operations", "incident-manager"]],
  ["admins", ["administrator"]],
]);

test.each([
  ["a group gives its roles", [], ["ops"], ["head-of-operations", "incident-manager"]],
  ["a role given before stays in its place", ["administrator"], ["admins"], ["administrator"]],
  [
    "who left the group loses its roles",
    ["administrator", "incident-manager"],
    ["admins"],
    ["administrator"],
  ],
  ["who is in no group loses all that groups give", ["administrator"], [], []],
  [
    "what no group gives stays",
    ["head-of-product", "administrator"],
    ["ops"],
    ["head-of-product", "head-of-operations", "incident-manager"],
  ],
  ["a strange group gives nothing", ["head-of-product"], ["staff"], ["head-of-product"]],
])("%s", (_, roles, groups, expected) => expect(mappedRoles(roles, groups, rolesOfGroup)).toEqual(expected));
