import { AppError } from "../lib/errors.ts";

/** Who acts. A person or a key comes from a request; the system acts by timers and intake. */
export type Actor =
  | {
      kind: "person";
      id: string;
      name: string;
      email: string;
      organisationRoles: readonly string[];
      memberships: readonly { teamId: string; team: string; roles: readonly string[] }[];
    }
  | {
      kind: "api-key";
      id: string;
      name: string;
      scopes: readonly string[];
      teamId: string | null;
      serviceId: string | null;
    }
  | { kind: "system"; id: "system"; name: string };

export const systemActor: Actor = { kind: "system", id: "system", name: "Runwright" };

/** What a permission is asked about: the team that owns it, the service where there is one, and who has a part in it already. */
export type Resource = {
  ownerTeamId?: string | null;
  /** For what several teams own together, such as a domain's schedule. */
  ownerTeamIds?: readonly string[];
  serviceId?: string | null;
  serviceKind?: string;
  involvedPersonIds?: readonly string[];
  /** The role in the organisation whose holder answers for it. */
  accountableRole?: string | null;
};

/** The organisation's rules of who may do what (spec: organisation, Access), injected so that the platform knows none of them. */
export type AccessRules = (
  actor: Actor,
  permission: string,
  resource: Resource,
) => { allowed: true } | { allowed: false; reason: string };

/** Throws `forbidden` with the rule's own words unless the actor may. */
export function requirePermission(
  rules: AccessRules,
  actor: Actor,
  permission: string,
  resource: Resource,
): void {
  const verdict = rules(actor, permission, resource);
  if (!verdict.allowed) throw new AppError("forbidden", verdict.reason);
}
