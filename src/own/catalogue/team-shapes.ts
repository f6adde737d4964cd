import { z } from "zod";
import { formatWorkingCalendar } from "../../lib/working-calendar-file.ts";
import { instant, named } from "../../platform/http/shapes.ts";
import type { Domain, ListedTeam, Team } from "../organisation/index.ts";
import { managedBy, member, person } from "./people-shapes.ts";
import { serviceSummary } from "./service-shapes.ts";

export const teamSummary = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["product", "operations", "enabler", "service-desk"]),
    fundedBy: z.enum(["product", "it"]),
    domain: named.nullable(),
    memberCount: z.int(),
    managedBy,
  })
  .meta({ id: "TeamSummary" });

export const teamDetail = teamSummary
  .extend({
    description: z.string(),
    budgetHolder: person.nullable(),
    calendar: z.object({
      timeZone: z.string(),
      holidays: z.string().optional(),
      hours: z.record(z.string(), z.string()),
      weekend: z.string().optional(),
      days: z.record(z.string(), z.string()).optional(),
    }),
    members: z.array(member),
    services: z.array(serviceSummary),
    removed: z.boolean(),
    updatedAt: instant,
  })
  .meta({ id: "Team" });

export const domainSummary = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    basis: z.enum(["customer-journey", "architectural-capability"]),
    description: z.string(),
    managedBy,
  })
  .meta({ id: "DomainSummary" });

export const domainDetail = domainSummary
  .extend({
    budgetHolderTeam: named.nullable(),
    experts: z.array(person),
    teams: z.array(teamSummary),
    services: z.array(serviceSummary),
    removed: z.boolean(),
    updatedAt: instant,
  })
  .meta({ id: "Domain" });

export const toTeamSummary = (team: ListedTeam): z.infer<typeof teamSummary> => ({
  ...team,
  domain: team.domain && { slug: team.domain.slug, name: team.domain.name },
});

type ServiceSummary = z.infer<typeof serviceSummary>;

export const toTeamDetail = (team: Team, services: ServiceSummary[]): z.infer<typeof teamDetail> => ({
  ...toTeamSummary({ ...team, memberCount: team.members.length }),
  description: team.description,
  budgetHolder: team.budgetHolder,
  calendar: formatWorkingCalendar(team.calendar),
  members: team.members,
  services,
  removed: team.removedAt !== null,
  updatedAt: team.updatedAt.toISOString(),
});

export const toDomainSummary = (domain: Domain): z.infer<typeof domainSummary> => ({
  id: domain.id,
  slug: domain.slug,
  name: domain.name,
  basis: domain.basis,
  description: domain.description,
  managedBy: domain.managedBy,
});

export const toDomainDetail = (
  domain: Domain,
  teams: readonly ListedTeam[],
  services: ServiceSummary[],
): z.infer<typeof domainDetail> => {
  const holder = teams.find(({ slug }) => slug === domain.budgetHolderTeam);
  return {
    ...toDomainSummary(domain),
    budgetHolderTeam: holder ? { slug: holder.slug, name: holder.name } : null,
    experts: domain.experts,
    teams: teams.map(toTeamSummary),
    services,
    removed: domain.removedAt !== null,
    updatedAt: domain.updatedAt.toISOString(),
  };
};
