import { invalidField } from "../../../lib/errors.ts";
import { readAll, readChoice, readMapping } from "../../../lib/field-readers.ts";
import { loadAllDomains, removeDomains, saveDomains, type DomainBasis } from "../../organisation/index.ts";
import type { CatalogueState, DocumentKind, Edit } from "../document-kind.ts";
import { readDescription, readDisplayName, readName, readPeople, sortedBy } from "./document-fields.ts";
import type { TeamSpec } from "./team-kind.ts";

/** A domain as its document describes it. */
export type DomainSpec = {
  displayName: string;
  description: string;
  basis: DomainBasis;
  /** The one team that pays for the domain's on-call. */
  budgetHolder: string | null;
  experts: string[];
};

const fields = ["displayName", "description", "basis", "budgetHolder", "experts"];

/** Domains as documents. */
export const domainKind: DocumentKind<DomainSpec> = {
  kind: "Domain",
  folder: "domains",
  read({ name, spec }, context) {
    const raw = readMapping(spec, "spec", fields);
    return readAll<DomainSpec>({
      displayName: () => readDisplayName(raw["displayName"], name),
      description: () => readDescription(raw["description"]),
      basis: () => readBasis(raw["basis"]),
      budgetHolder: () => readName(raw["budgetHolder"], "spec.budgetHolder"),
      experts: () => readPeople(raw["experts"], "spec.experts", context),
    });
  },
  write: ({ spec }) => ({ ...spec, experts: sortedBy(spec.experts, (expert) => expert) }),
  defaults: (name) => ({ displayName: name }),
  references: ({ budgetHolder, experts }) => [
    ...(budgetHolder === null ? [] : [{ kind: "Team", name: budgetHolder, path: "spec.budgetHolder" }]),
    ...experts.map((name, i) => ({ kind: "Person", name, path: `spec.experts[${i}]` })),
  ],
  check({ name, spec: { budgetHolder } }, state) {
    const holder = budgetHolder === null ? undefined : state.all<TeamSpec>("Team").get(budgetHolder);
    if (!holder || holder.domain === name) return [];
    const message = `"${budgetHolder}" is not one of this domain's teams; name one that is, since its budget pays for the domain's on-call`;
    return [{ path: "spec.budgetHolder", message }];
  },
  inInterface: {
    asks: ({ name, id, before, spec, state, idOf }) =>
      id === null || before === null || spec === null
        ? [{ permission: "catalogue.write" }]
        : [{ permission: "domain.edit", resource: { ownerTeamIds: teamIdsOf(name, state, idOf) } }],
  },
  async load(db) {
    return (await loadAllDomains(db)).map((domain) => ({
      id: domain.id,
      name: domain.slug,
      managedBy: domain.managedBy,
      retired: domain.removedAt !== null,
      spec: {
        displayName: domain.name,
        description: domain.description,
        basis: domain.basis,
        budgetHolder: domain.budgetHolderTeam,
        experts: domain.experts.map(({ slug }) => slug),
      },
    }));
  },
  async save(tx, { written, retired }, { now, managedBy, idOf }) {
    const rows = written.map(({ id, name, spec }) => ({
      id,
      slug: name,
      name: spec.displayName,
      basis: spec.basis,
      description: spec.description,
      budgetHolderTeam: spec.budgetHolder,
      expertIds: spec.experts.map((expert) => idOf("Person", expert)),
    }));
    await saveDomains(tx, rows, managedBy, now);
    await removeDomains(
      tx,
      retired.map(({ id }) => id),
      now,
    );
  },
};

const teamIdsOf = (domain: string, state: CatalogueState, idOf: Edit<DomainSpec>["idOf"]): string[] =>
  [...state.all<TeamSpec>("Team")].flatMap(([name, team]) => {
    const id = team.domain === domain ? idOf("Team", name) : null;
    return id === null ? [] : [id];
  });

const refusedBases = new Set([
  "geography",
  "location",
  "region",
  "country",
  "tool",
  "tools",
  "tool-choice",
  "technology",
]);

/** Refuses geography and tool choice with the reason (spec: organisation, Domains). */
function readBasis(value: unknown): DomainBasis {
  if (typeof value === "string" && refusedBases.has(value.toLowerCase()))
    throw invalidField(
      "spec.basis",
      `${value} is no basis for a domain: it mixes product boundaries and raises cognitive load; write customer-journey or architectural-capability`,
    );
  return readChoice(value, "spec.basis", ["customer-journey", "architectural-capability"]);
}
