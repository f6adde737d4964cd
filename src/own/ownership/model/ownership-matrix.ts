import { accountabilityFor, type AccountabilityParty } from "../../organisation/model/accountability.ts";

/** A service as the matrix needs it. */
export type OwnedService = {
  kind: "digital" | "foundational";
  ownerTeam: { slug: string; name: string; fundedBy: "product" | "it" } | null;
};

/** What a role of the matrix means in this organisation. */
export type PartyHolders = {
  /** Names of the people who hold a role in the organisation, such as head-of-product. */
  peopleByRole: ReadonlyMap<string, readonly { slug: string; name: string }[]>;
  applicationSupport: { slug: string; name: string } | null;
};

/** A party and whoever that is; nobody where the organisation has named none. */
export type Party = {
  party: AccountabilityParty;
  team: { slug: string; name: string } | null;
  people: readonly { slug: string; name: string }[];
};

/** One row of the ownership matrix (spec: organisation, RACI); without an owner nobody holds a digital service's parts. */
export type MatrixRow = { accountable: Party | null; responsible: Party | null; informed: readonly Party[] };

/** Who is accountable, responsible and informed for a service's reliability, by name. */
export function matrixRow(service: OwnedService, holders: PartyHolders): MatrixRow {
  const { kind, ownerTeam } = service;
  if (kind === "digital" && ownerTeam === null) return { accountable: null, responsible: null, informed: [] };
  const { accountable, responsible, informed } = accountabilityFor(kind, ownerTeam?.fundedBy ?? "it");
  const named = (party: AccountabilityParty): Party => ({
    party,
    team: teamOf(party, service, holders),
    people: holders.peopleByRole.get(party) ?? [],
  });
  return { accountable: named(accountable), responsible: named(responsible), informed: informed.map(named) };
}

function teamOf(party: AccountabilityParty, { ownerTeam }: OwnedService, holders: PartyHolders) {
  if (party === "owning-team") return ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name };
  return party === "application-support" ? holders.applicationSupport : null;
}

/** The parties that somebody should hold and nobody does, each once. */
export const vacantParties = (rows: readonly MatrixRow[]): AccountabilityParty[] => [
  ...new Set(
    rows
      .flatMap(({ accountable, responsible, informed }) => [accountable, responsible, ...informed])
      .filter((one) => one !== null)
      .filter(({ party, team, people }) => party !== "product-teams" && team === null && people.length === 0)
      .map(({ party }) => party),
  ),
];
