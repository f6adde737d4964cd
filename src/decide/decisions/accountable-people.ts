import {
  accountabilityFor,
  type AccountabilityParty,
  type NamedPerson,
} from "../../own/organisation/index.ts";
import type { Resource } from "../../platform/access.ts";
import type { ServiceOnEstate } from "../selection/index.ts";

/** Who may approve what is decided of a service; without an owning team, nobody is accountable. */
export type AccountablePeople = {
  role: AccountabilityParty | null;
  people: NamedPerson[];
  /** Why nobody but an administrator can approve; empty where somebody can. */
  note: string;
};

/** The role that answers for a service's reliability (spec: organisation, RACI). */
export function accountableRole({ kind, ownerTeam }: ServiceOnEstate): AccountabilityParty | null {
  if (kind === "digital" && ownerTeam === null) return null;
  return accountabilityFor(kind, ownerTeam?.fundedBy ?? "it").accountable;
}

/** What permission is asked about, for a decision on a service. */
export const decisionResource = (service: ServiceOnEstate): Resource => ({
  ownerTeamId: service.ownerTeamId,
  serviceId: service.id,
  serviceKind: service.kind,
  accountableRole: accountableRole(service),
});

/** Who is accountable for a service, and a word where nobody is. */
export function accountablePeople(
  service: ServiceOnEstate,
  byRole: ReadonlyMap<string, NamedPerson[]>,
): AccountablePeople {
  const role = accountableRole(service);
  if (role === null)
    return {
      role,
      people: [],
      note: "No team owns this service, so nobody is accountable for it; an administrator may approve.",
    };
  const people = byRole.get(role) ?? [];
  const words = role.replaceAll("-", " ");
  return {
    role,
    people,
    note: people.length > 0 ? "" : `Nobody holds the role ${words}; an administrator may approve.`,
  };
}
