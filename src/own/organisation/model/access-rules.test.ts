import { describe, expect, test } from "vitest";
import { systemActor, type Actor, type Resource } from "../../../platform/access.ts";
import { mayAct, type Permission } from "./access-rules.ts";

const bedroom: Resource = {
  ownerTeamId: "team-bedroom",
  serviceId: "service-bedroom",
  serviceKind: "digital",
};
const platform: Resource = {
  ownerTeamId: "team-platform",
  serviceId: "service-platform",
  serviceKind: "foundational",
};

const person = (
  organisationRoles: string[],
  ...memberships: [teamId: string, ...roles: string[]][]
): Actor => ({
  kind: "person",
  id: "p",
  name: "Ada",
  email: "ada@example.com",
  organisationRoles,
  memberships: memberships.map(([teamId, ...roles]) => ({ teamId, team: teamId.slice(5), roles })),
});
const key = (scopes: string[], bound: { teamId?: string; serviceId?: string } = {}): Actor => ({
  kind: "api-key",
  id: "k",
  name: "a key",
  scopes,
  teamId: bound.teamId ?? null,
  serviceId: bound.serviceId ?? null,
});

const people = {
  viewer: person([]),
  developer: person([], ["team-bedroom", "developer"]),
  "product manager": person([], ["team-bedroom", "product-manager"]),
  neighbour: person([], ["team-kitchen", "product-manager"]),
  "head of operations": person(["head-of-operations"]),
  "incident manager": person(["incident-manager"]),
  administrator: person(["administrator"]),
} satisfies Record<string, Actor>;
type Who = keyof typeof people;

const everyone = Object.keys(people) as Who[];
const team: Who[] = ["developer", "product manager", "administrator"];

describe("what a person may do to a digital service of the team bedroom", () => {
  test.each<[Permission, Who[]]>([
    ["session.own", everyone],
    ["contact.own", everyone],
    ["contact.edit", ["administrator"]],
    ["incident.open", everyone],
    ["incident.note", everyone],
    ["incident.respond", ["developer", "product manager", "incident manager", "administrator"]],
    ["service.edit", team],
    ["schedule.edit", team],
    ["runbook.edit", team],
    ["schedule.override", team],
    ["objective.edit", team],
    ["api-key.manage", team],
    ["service.estimate", ["product manager", "administrator"]],
    ["audit.read", ["incident manager", "administrator"]],
    ["alert.send", ["administrator"]],
    ["catalogue.write", ["administrator"]],
    ["organisation.administer", ["administrator"]],
    ["api-key.read", ["administrator"]],
  ])("%s is for %j", (permission, allowed) => {
    expect(everyone.filter((who) => mayAct(people[who], permission, bedroom).allowed)).toEqual(
      everyone.filter((who) => allowed.includes(who)),
    );
  });
});

test.each<[Permission, boolean]>([
  ["service.edit", true],
  ["service.estimate", true],
  ["objective.edit", true],
  ["schedule.edit", false],
  ["runbook.edit", false],
  ["organisation.administer", false],
])("the head of operations, of a foundational system: %s is %s", (permission, allowed) => {
  expect(mayAct(people["head of operations"], permission, platform).allowed).toBe(allowed);
});

test("whoever was paged may respond, and anyone while no team owns the service", () => {
  const paged = { ...bedroom, involvedPersonIds: ["q", "p"] };
  expect(mayAct(people.neighbour, "incident.respond", paged).allowed).toBe(true);
  expect(mayAct(people.neighbour, "service.edit", paged).allowed).toBe(false);
  expect(mayAct(people.viewer, "incident.respond", { ownerTeamId: null }).allowed).toBe(true);
  expect(mayAct(people.viewer, "incident.respond", {}).allowed).toBe(false);
});

test("what no team owns is nobody's by membership", () => {
  for (const resource of [{}, { ownerTeamId: null }, { ownerTeamId: undefined as unknown as null }])
    expect(mayAct(people.developer, "service.edit", resource).allowed).toBe(false);
});

test("a refusal says whose it is", () => {
  expect(mayAct(people.viewer, "service.estimate", bedroom)).toEqual({
    allowed: false,
    reason:
      "This is for a product manager of the team that owns it, or the head of operations, for foundational systems, or the administrator.",
  });
});

describe("an API key", () => {
  const all = {
    alerts: key(["alerts:write"]),
    catalogue: key(["catalogue:write"]),
    incidents: key(["incidents:write"]),
    read: key(["read"]),
  };

  test.each<[Permission, string[]]>([
    ["alert.send", ["alerts"]],
    ["service.edit", ["catalogue"]],
    ["service.estimate", ["catalogue"]],
    ["runbook.edit", ["catalogue"]],
    ["objective.edit", ["catalogue"]],
    ["catalogue.write", ["catalogue"]],
    ["incident.open", ["incidents"]],
    ["incident.respond", ["incidents"]],
    ["session.own", []],
    ["organisation.administer", []],
    ["api-key.manage", []],
  ])("may %s with the scope of %j alone", (permission, allowed) => {
    const able = Object.entries(all).filter(([, actor]) => mayAct(actor, permission, bedroom).allowed);
    expect(able.map(([name]) => name)).toEqual(allowed);
  });

  test("is told the scope that it lacks", () => {
    expect(mayAct(all.read, "alert.send", {})).toEqual({
      allowed: false,
      reason: "This API key lacks the scope alerts:write.",
    });
    expect(mayAct(all.read, "session.own", {})).toEqual({
      allowed: false,
      reason: "An API key may not do this; sign in as a person.",
    });
  });

  test("of an administrator may everything", () => {
    expect(mayAct(key(["admin"]), "organisation.administer", {}).allowed).toBe(true);
    expect(mayAct(key(["admin"]), "session.own", {}).allowed).toBe(true);
  });

  test.each<[string, Actor, Permission, Resource, boolean]>([
    [
      "its team's service",
      key(["incidents:write"], { teamId: "team-bedroom" }),
      "incident.open",
      bedroom,
      true,
    ],
    [
      "another team's service",
      key(["incidents:write"], { teamId: "team-bedroom" }),
      "incident.open",
      platform,
      false,
    ],
    [
      "a service that nobody owns",
      key(["incidents:write"], { teamId: "team-bedroom" }),
      "incident.open",
      { ownerTeamId: null },
      false,
    ],
    [
      "its own service",
      key(["incidents:write"], { serviceId: "service-bedroom" }),
      "incident.open",
      bedroom,
      true,
    ],
    [
      "another service",
      key(["incidents:write"], { serviceId: "service-bedroom" }),
      "incident.open",
      platform,
      false,
    ],
    [
      "an alert not routed yet",
      key(["alerts:write"], { serviceId: "service-bedroom" }),
      "alert.send",
      {},
      true,
    ],
    [
      "an alert of another service",
      key(["alerts:write"], { serviceId: "service-bedroom" }),
      "alert.send",
      platform,
      false,
    ],
    [
      "the whole catalogue",
      key(["catalogue:write"], { teamId: "team-bedroom" }),
      "catalogue.write",
      {},
      false,
    ],
    [
      "the organisation, though it says admin",
      key(["admin"], { teamId: "team-bedroom" }),
      "organisation.administer",
      {},
      false,
    ],
    [
      "its team's keys, when it says admin",
      key(["admin"], { teamId: "team-bedroom" }),
      "api-key.manage",
      bedroom,
      true,
    ],
  ])("that is bound, and %s", (_, actor, permission, resource, allowed) => {
    expect(mayAct(actor, permission, resource).allowed).toBe(allowed);
  });
});

test("the system may everything, and nobody else what has no rule", () => {
  expect(mayAct(systemActor, "timer.fire", {}).allowed).toBe(true);
  for (const actor of [people.administrator, key(["admin"])])
    for (const permission of ["timer.fire", "toString", ""])
      expect(mayAct(actor, permission, {}).allowed).toBe(false);
});
