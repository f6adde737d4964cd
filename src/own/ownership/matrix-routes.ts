import { z } from "zod";
import { toCsv } from "../../lib/csv.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { named } from "../../platform/http/shapes.ts";
import { findTeam, loadOrganisation, loadPeopleByRole } from "../organisation/index.ts";
import { matrixRow, vacantParties, type MatrixRow, type Party } from "./model/ownership-matrix.ts";
import { loadOwnedServices, type MatrixFilter, type OwnedServiceRow } from "./ownership-queries.ts";

const party = z
  .enum([
    "head-of-operations",
    "head-of-product",
    "head-of-delivery",
    "application-support",
    "owning-team",
    "product-teams",
  ])
  .meta({ id: "AccountabilityParty" });

const holder = z
  .object({ party, team: named.nullable(), people: z.array(named) })
  .meta({ id: "AccountabilityHolder", description: "A part in a service's reliability and who holds it" });

const row = z
  .object({
    service: named,
    kind: z.enum(["digital", "foundational"]),
    lifecycle: z.string(),
    team: named.nullable(),
    domain: named.nullable(),
    accountable: holder.nullable(),
    responsible: holder.nullable(),
    informed: z.array(holder),
  })
  .meta({ id: "OwnershipMatrixRow" });

const matrix = z.object({ items: z.array(row), vacant: z.array(party), next: z.null() });

const filter = {
  team: z.string().max(200).optional(),
  domain: z.string().max(200).optional(),
  kind: z.enum(["digital", "foundational"]).optional(),
};

type Row = { service: OwnedServiceRow; held: MatrixRow };

/** The ownership matrix: who is accountable, responsible and informed for each service, as JSON and as a file. */
export const matrixRoutes =
  ({ db }: Platform): Routes =>
  async (app) => {
    const loadRows = async (query: MatrixFilter): Promise<Row[]> => {
      const [services, peopleByRole, organisation] = await Promise.all([
        loadOwnedServices(db, query),
        loadPeopleByRole(db),
        loadOrganisation(db),
      ]);
      const support = organisation?.applicationSupport;
      const team = support ? await findTeam(db, support) : null;
      const applicationSupport = team && { slug: team.slug, name: team.name };
      return services.map((service) => ({
        service,
        held: matrixRow(service, { peopleByRole, applicationSupport }),
      }));
    };

    app.get(
      "/ownership/matrix",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["own"],
          summary: "Who is accountable, responsible and informed for every service's reliability",
          querystring: z.object(filter),
          response: { 200: matrix },
        },
      },
      async ({ query }) => {
        const rows = await loadRows(query);
        return {
          items: rows.map(toRow),
          vacant: vacantParties(rows.map(({ held }) => held)),
          next: null,
        };
      },
    );

    app.get(
      "/ownership/matrix.csv",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["own"],
          summary: "The ownership matrix as a file for spreadsheets (RFC 4180)",
          produces: ["text/csv"],
          querystring: z.object(filter),
          response: { 200: z.string() },
        },
      },
      async ({ query }, reply) => {
        const rows = await loadRows(query);
        return reply
          .header("content-type", "text/csv; charset=utf-8")
          .header("content-disposition", 'attachment; filename="ownership-matrix.csv"')
          .serializer(String)
          .send(toCsv(head, rows.map(toCells)));
      },
    );
  };

const toRow = ({ service: { slug, name, kind, lifecycle, ownerTeam, domain }, held }: Row) => ({
  service: { slug, name },
  kind,
  lifecycle,
  team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
  domain,
  accountable: held.accountable && toHolder(held.accountable),
  responsible: held.responsible && toHolder(held.responsible),
  informed: held.informed.map(toHolder),
});

const toHolder = ({ party: name, team, people }: Party): z.infer<typeof holder> => ({
  party: name,
  team,
  people: people.map((person) => ({ slug: person.slug, name: person.name })),
});

const head = [
  "service",
  "name",
  "kind",
  "lifecycle",
  "team",
  "domain",
  "accountable",
  "responsible",
  "informed",
];

const toCells = ({ service, held }: Row): string[] => [
  service.slug,
  service.name,
  service.kind,
  service.lifecycle,
  service.ownerTeam?.name ?? "",
  service.domain?.name ?? "",
  held.accountable ? inWords(held.accountable) : "",
  held.responsible ? inWords(held.responsible) : "",
  held.informed.map(inWords).join("; "),
];

/** "head of product (Priya Nair)": the part, and whoever holds it. */
function inWords({ party: name, team, people }: Party): string {
  const holders = [...(team ? [team.name] : []), ...people.map((person) => person.name)].join(", ");
  const words = name.replaceAll("-", " ");
  return holders ? `${words} (${holders})` : words;
}
