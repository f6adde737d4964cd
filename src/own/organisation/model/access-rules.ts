import type { Actor, Resource } from "../../../platform/access.ts";

/** What can be asked permission for; commands and routes name one of these. */
export type Permission =
  | "portal.read"
  | "session.own"
  | "api-key.read"
  | "api-key.manage"
  | "alert.send"
  | "incident.open"
  | "incident.note"
  | "incident.respond"
  | "schedule.edit"
  | "schedule.override"
  | "leave.own"
  | "leave.edit"
  | "contact.own"
  | "contact.edit"
  | "catalogue.write"
  | "team.edit"
  | "team.lead"
  | "domain.edit"
  | "person.edit"
  | "service.edit"
  | "service.estimate"
  | "runbook.edit"
  | "objective.edit"
  | "transfer.propose"
  | "transfer.approve"
  | "decision.propose"
  | "decision.approve"
  | "reflection.prepare"
  | "organisation.administer"
  | "audit.read";

type Person = Extract<Actor, { kind: "person" }>;
type Key = Extract<Actor, { kind: "api-key" }>;

/** A way to be allowed: in words for a refusal, and as a test. */
type Grant = { who: string; holds: (person: Person, resource: Resource) => boolean };

const anyone: Grant = { who: "anyone who is signed in", holds: () => true };
const organisationRole = (role: string): Grant => ({
  who: `the ${role.replaceAll("-", " ")}`,
  holds: (person) => person.organisationRoles.includes(role),
});
const administrator = organisationRole("administrator");
const incidentManager = organisationRole("incident-manager");
const headOfOperations: Grant = {
  who: "the head of operations, for foundational systems",
  holds: (person, { serviceKind }) =>
    serviceKind === "foundational" && person.organisationRoles.includes("head-of-operations"),
};
const memberOfOwner: Grant = {
  who: "a member of the team that owns it",
  holds: ({ memberships }, resource) => memberships.some(({ teamId }) => isOwnedBy(teamId, resource)),
};
const accountable: Grant = {
  who: "the head who is accountable for the service",
  holds: ({ organisationRoles }, { accountableRole }) =>
    accountableRole != null && organisationRoles.includes(accountableRole),
};
const memberOfTheirTeam: Grant = { ...memberOfOwner, who: "a member of one of their teams" };
const productManagerOfOwner: Grant = {
  who: "a product manager of the team that owns it",
  holds: ({ memberships }, { ownerTeamId }) =>
    ownerTeamId != null &&
    memberships.some(({ teamId, roles }) => teamId === ownerTeamId && roles.includes("product-manager")),
};

const memberOfEither: Grant = {
  ...memberOfOwner,
  who: "a member of the team that gives it or the one that takes it",
};
const memberOfDomain: Grant = { ...memberOfOwner, who: "a member of one of the domain's teams" };
const memberOfTeam: Grant = { ...memberOfOwner, who: "a member of the team" };
const productManagerOfTeam: Grant = { ...productManagerOfOwner, who: "a product manager of the team" };
const themselves: Grant = {
  who: "the person themselves",
  holds: ({ id }, { involvedPersonIds }) => involvedPersonIds?.includes(id) ?? false,
};

const isOwnedBy = (teamId: string, { ownerTeamId, ownerTeamIds }: Resource): boolean =>
  ownerTeamId === teamId || (ownerTeamIds?.includes(teamId) ?? false);

const involved: Grant = {
  who: "whoever was paged or called in",
  holds: ({ id }, { involvedPersonIds }) => involvedPersonIds?.includes(id) ?? false,
};
const ofUnowned: Grant = {
  who: "anyone, while no team owns it",
  holds: (_person, { ownerTeamId }) => ownerTeamId === null,
};

/** Who may do what (spec: organisation, Access). An administrator may everything. */
const grants: Readonly<Record<Permission, readonly Grant[]>> = {
  "portal.read": [anyone],
  "session.own": [anyone],
  "api-key.read": [],
  "api-key.manage": [memberOfOwner],
  "alert.send": [],
  "incident.open": [anyone],
  "incident.note": [anyone],
  "incident.respond": [memberOfOwner, involved, incidentManager, ofUnowned],
  "schedule.edit": [memberOfOwner],
  "schedule.override": [memberOfOwner],
  "leave.own": [anyone],
  "leave.edit": [memberOfTheirTeam],
  "contact.own": [anyone],
  "contact.edit": [],
  "catalogue.write": [],
  "team.edit": [memberOfTeam],
  "team.lead": [productManagerOfTeam],
  "domain.edit": [memberOfDomain],
  "person.edit": [themselves],
  "service.edit": [memberOfOwner, headOfOperations],
  "service.estimate": [productManagerOfOwner, headOfOperations],
  "objective.edit": [memberOfOwner, headOfOperations],
  "runbook.edit": [memberOfOwner],
  "transfer.propose": [memberOfEither],
  "transfer.approve": [memberOfEither],
  "decision.propose": [memberOfOwner, accountable],
  "decision.approve": [accountable],
  "reflection.prepare": [
    organisationRole("head-of-product"),
    organisationRole("head-of-delivery"),
    organisationRole("head-of-operations"),
  ],
  "organisation.administer": [],
  "audit.read": [incidentManager],
};

/** The scope that lets a key do it; `admin` lets it do everything. */
const scopes: Readonly<Partial<Record<Permission, string>>> = {
  "portal.read": "read",
  "alert.send": "alerts:write",
  "incident.open": "incidents:write",
  "incident.note": "incidents:write",
  "incident.respond": "incidents:write",
  "catalogue.write": "catalogue:write",
  "team.edit": "catalogue:write",
  "team.lead": "catalogue:write",
  "domain.edit": "catalogue:write",
  "person.edit": "catalogue:write",
  "service.edit": "catalogue:write",
  "service.estimate": "catalogue:write",
  "runbook.edit": "catalogue:write",
  "objective.edit": "catalogue:write",
};

type Verdict = { allowed: true } | { allowed: false; reason: string };

const allowed: Verdict = { allowed: true };

/** Whether an actor may do something to a resource, or in words why not. An unknown permission is refused to all. */
export function mayAct(actor: Actor, permission: string, resource: Resource): Verdict {
  if (actor.kind === "system") return allowed;
  if (!isPermission(permission)) return { allowed: false, reason: `Nobody may do this (${permission}).` };
  return actor.kind === "api-key"
    ? keyMay(actor, permission, resource)
    : personMay(actor, permission, resource);
}

const isPermission = (text: string): text is Permission => Object.hasOwn(grants, text);

function personMay(person: Person, permission: Permission, resource: Resource): Verdict {
  const ways = [...grants[permission], administrator];
  if (ways.some(({ holds }) => holds(person, resource))) return allowed;
  return { allowed: false, reason: `This is for ${ways.map(({ who }) => who).join(", or ")}.` };
}

function keyMay(key: Key, permission: Permission, resource: Resource): Verdict {
  const scope = key.scopes.includes("admin") ? "admin" : scopes[permission];
  if (scope === undefined)
    return { allowed: false, reason: "An API key may not do this; sign in as a person." };
  if (!key.scopes.includes(scope))
    return { allowed: false, reason: `This API key lacks the scope ${scope}.` };
  return isWithinBounds(key, permission, resource)
    ? allowed
    : { allowed: false, reason: "This API key is bound to a team or service; this lies outside of it." };
}

/** A bound key, an administrator's too, acts on what its team or service owns; an alert is routed by the binding itself, and all may read. */
function isWithinBounds({ teamId, serviceId }: Key, permission: Permission, resource: Resource): boolean {
  if (permission === "portal.read") return true;
  if (permission === "alert.send" && resource.ownerTeamId === undefined && resource.serviceId === undefined)
    return true;
  return (
    (teamId === null || isOwnedBy(teamId, resource)) &&
    (serviceId === null || resource.serviceId === serviceId)
  );
}
