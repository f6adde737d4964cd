import { expect, test } from "vitest";
import { whyNot, whyNotBegin } from "./may-edit.ts";
import type { Editable, Reader } from "./may-edit.ts";

const reader = (roles: string[], teams: string[]): Reader => ({
  person: { id: "me" },
  roles,
  teams: teams.map((slug) => ({ slug, roles: [] })),
});
const anybody = reader([], []);
const member = reader([], ["bedroom"]);
const head = reader(["head-of-operations"], []);
const administrator = reader(["administrator"], []);

const service: Editable = { kind: "Service", owner: "bedroom", foundational: false };

test.each<[string, Reader | null, Editable, boolean]>([
  ["nobody edits anything", null, service, false],
  ["a stranger does not edit a service", anybody, service, false],
  ["a member of the owning team does", member, service, true],
  ["the head of operations does not edit a digital service", head, service, false],
  ["but a foundational system", head, { ...service, foundational: true }, true],
  ["a service that nobody owns is an administrator's", member, { ...service, owner: null }, false],
  ["an administrator edits it", administrator, { ...service, owner: null }, true],
  ["a team is its members'", member, { kind: "Team", slug: "bedroom" }, true],
  ["not another's", member, { kind: "Team", slug: "checkout" }, false],
  ["a domain is its teams'", member, { kind: "Domain", teams: ["checkout", "bedroom"] }, true],
  ["not another domain", member, { kind: "Domain", teams: [] }, false],
  ["people edit themselves", anybody, { kind: "Person", id: "me" }, true],
  ["not others", member, { kind: "Person", id: "you" }, false],
  ["members edit the runbooks that their team keeps", member, { kind: "Runbook", owner: "bedroom" }, true],
  ["not those that nobody keeps", member, { kind: "Runbook", owner: null }, false],
])("%s", (_, who, what, may) => {
  expect(whyNot(who, what) === null).toBe(may);
});

test.each<[string, Reader | null, Editable["kind"], boolean]>([
  ["nobody begins anything", null, "Service", false],
  ["whoever is in no team begins nothing", anybody, "Service", false],
  ["a team's member begins a service", member, "Service", true],
  ["and writes a runbook", member, "Runbook", true],
  ["but begins no team", member, "Team", false],
  ["the head of operations begins a foundational system", head, "Service", true],
  ["an administrator enters people", administrator, "Person", true],
])("%s", (_, who, kind, may) => {
  expect(whyNotBegin(who, kind) === null).toBe(may);
});
