import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import {
  findDomain,
  findPerson,
  findTeam,
  listTeams,
  loadDomains,
  loadCurrency,
  loadMemberships,
  type Domain,
} from "../organisation/index.ts";
import { listServices } from "./list-services.ts";
import { personDetail, toPersonDetail } from "./people-shapes.ts";
import { toServiceSummary } from "./service-shapes.ts";
import {
  domainDetail,
  domainSummary,
  teamDetail,
  teamSummary,
  toDomainDetail,
  toDomainSummary,
  toTeamDetail,
  toTeamSummary,
} from "./team-shapes.ts";

const tags = ["own"];
const shownServices = 500;
const shownTeams = 500;

/** Teams, domains and people of the portal. */
export const teamRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.get(
      "/teams",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Teams by slug",
          querystring: z.object({ ...pageQuery, domain: z.string().optional() }),
          response: { 200: z.object({ items: z.array(teamSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor, domain } }) => {
        const teams = await listTeams(platform.db, { domain, limit, afterSlug: slugOf(cursor) });
        return pageOf(teams, limit, toTeamSummary, ({ slug }) => [slug]);
      },
    );

    app.get(
      "/teams/:team",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A team by slug or id with its members and services",
          params: z.object({ team: z.string() }),
          response: { 200: teamDetail },
        },
      },
      async ({ params }) => {
        const team = await findTeam(platform.db, params.team);
        if (!team) throw new AppError("not_found", `There is no team "${params.team}".`);
        return toTeamDetail(team, await servicesOf(platform, { owner: team.slug }));
      },
    );

    app.get(
      "/domains",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Domains by slug",
          querystring: z.object(pageQuery),
          response: { 200: z.object({ items: z.array(domainSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor } }) =>
        pageOf(after(await loadDomains(platform.db), slugOf(cursor)), limit, toDomainSummary, ({ slug }) => [
          slug,
        ]),
    );

    app.get(
      "/domains/:domain",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A domain by slug or id with its teams and services",
          params: z.object({ domain: z.string() }),
          response: { 200: domainDetail },
        },
      },
      async ({ params }) => {
        const domain = await findDomain(platform.db, params.domain);
        if (!domain) throw new AppError("not_found", `There is no domain "${params.domain}".`);
        const teams = await listTeams(platform.db, { domain: domain.slug, limit: shownTeams });
        return toDomainDetail(domain, teams, await servicesOf(platform, { domain: domain.slug }));
      },
    );

    app.get(
      "/people/:person",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A person by id, slug or e-mail",
          params: z.object({ person: z.string() }),
          response: { 200: personDetail },
        },
      },
      async ({ params }) => {
        const person = await findPerson(platform.db, params.person);
        if (!person) throw new AppError("not_found", `There is no person "${params.person}".`);
        return toPersonDetail(person, await loadMemberships(platform.db, person.id));
      },
    );
  };

const slugOf = (cursor: string | undefined): string | undefined => {
  const slug = decodeCursor(cursor)?.[0];
  return slug === undefined ? undefined : String(slug);
};

/** Domains are few, so pages of them are cut here. */
const after = (domains: readonly Domain[], slug: string | undefined): Domain[] =>
  domains.filter((domain) => slug === undefined || domain.slug > slug);

async function servicesOf({ db, clock }: Platform, by: { owner?: string; domain?: string }) {
  const services = await listServices(db, { ...by, limit: shownServices }, clock.now());
  const currency = await loadCurrency(db);
  return services.slice(0, shownServices).map((service) => toServiceSummary(service, currency));
}
