import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import { didYouMean } from "../../lib/near-match.ts";
import type { Estate, ServiceOnEstate } from "./estate.ts";

/** The query by which a part of the estate is looked at. */
export const estateFilter = {
  team: z.string().max(200).optional().describe("Slug of the owning team"),
  domain: z.string().max(200).optional().describe("Slug of the owning team's domain"),
  kind: z.enum(["digital", "foundational"]).optional(),
  lifecycle: z
    .enum(["experimental", "pre-production", "live", "decommissioned"])
    .optional()
    .describe("All but the decommissioned where left out"),
};

export type EstateFilter = {
  team?: string | undefined;
  domain?: string | undefined;
  kind?: string | undefined;
  lifecycle?: string | undefined;
};

/** The services of a part of the estate; refuses a team or domain that there is not, rather than showing nothing. */
export function chosenServices(
  estate: Estate,
  { team, domain, kind, lifecycle }: EstateFilter,
): ServiceOnEstate[] {
  if (team !== undefined) teamNamed(estate, team);
  const domains = new Set(estate.teams.flatMap((one) => one.domain?.slug ?? []));
  if (domain !== undefined && !domains.has(domain)) throw unknown("domain", domain, [...domains]);
  return [...estate.services.values()].filter(
    (service) =>
      (lifecycle === undefined ? service.lifecycle !== "decommissioned" : service.lifecycle === lifecycle) &&
      (kind === undefined || service.kind === kind) &&
      (team === undefined || service.ownerTeam?.slug === team) &&
      (domain === undefined || service.ownerTeam?.domain?.slug === domain),
  );
}

/** The ids of what a list is narrowed to by slug; refuses what there is not, rather than showing nothing. */
export const narrowedTo = (
  estate: Estate,
  { service, team }: { service?: string | undefined; team?: string | undefined },
): { serviceId?: string; teamId?: string } => ({
  ...(service !== undefined && { serviceId: serviceNamed(estate, service).id }),
  ...(team !== undefined && { teamId: teamNamed(estate, team).id }),
});

function serviceNamed(estate: Estate, slug: string): ServiceOnEstate {
  const service = estate.serviceBySlug(slug);
  if (service) return service;
  const known = [...estate.services.values()].map((one) => one.slug);
  throw unknown("service", slug, known);
}

function teamNamed(estate: Estate, slug: string): Estate["teams"][number] {
  const team = estate.teamBySlug(slug);
  if (team) return team;
  const known = estate.teams.map((one) => one.slug);
  throw unknown("team", slug, known);
}

const unknown = (field: string, slug: string, known: readonly string[]) =>
  invalidField(field, `there is no ${field} "${slug}"${didYouMean(slug, known)}`);
