import { z } from "zod";
import { instant, money, named, toMoney } from "../../platform/http/shapes.ts";
import type { Member } from "../organisation/index.ts";
import type { ListedService } from "./list-services.ts";
import type { DependencyRecord, PeakRecord, ServiceFacts, loadEstimateHistory } from "./service-queries.ts";
import { managedBy, member } from "./people-shapes.ts";

const lifecycle = z.enum(["experimental", "pre-production", "live", "decommissioned"]);
const serviceKind = z.enum(["digital", "foundational"]);

export const serviceSummary = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: serviceKind,
    lifecycle,
    owner: named.nullable(),
    domain: named.nullable(),
    exposurePerHour: money.nullable(),
    demand: z.string().nullable(),
    tags: z.array(z.string()),
    managedBy,
  })
  .meta({ id: "ServiceSummary" });

const estimate = z
  .object({
    exposurePerHour: money.nullable(),
    demand: z.string().nullable(),
    basis: z.enum(["forecast", "past-incident", "research"]).nullable(),
    note: z.string(),
    estimatedBy: z.string(),
    estimatedAt: instant,
    effectiveFrom: instant,
    dueAgain: z.string().nullable(),
  })
  .meta({
    id: "Estimate",
    description: "The two estimates as made at an instant; null where they were withdrawn",
  });

const dependency = z
  .object({
    service: named,
    kind: z.enum(["hard", "soft"]),
    softenedBy: z.string(),
    degradation: z.string(),
  })
  .meta({ id: "Dependency" });

export const serviceDetail = serviceSummary
  .extend({
    description: z.string(),
    owner: named.extend({ kind: z.string(), fundedBy: z.string(), timeZone: z.string() }).nullable(),
    members: z.array(member),
    estimate: estimate.nullable(),
    estimates: z.array(estimate),
    peaks: z.array(
      z.object({
        name: z.string(),
        exposurePerHour: money,
        start: z.string(),
        timeZone: z.string(),
        duration: z.string(),
        rule: z.string().nullable(),
        leadSeconds: z.int(),
        lagSeconds: z.int(),
      }),
    ),
    chosenOnCallLevel: z.object({ level: z.enum(["none", "domain", "team"]), reason: z.string() }).nullable(),
    alerts: z.object({ match: z.record(z.string(), z.string()) }),
    links: z.array(z.object({ title: z.string(), href: z.string(), kind: z.string() })),
    repositories: z.array(z.string()),
    databases: z.array(z.string()),
    thirdParties: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(["hard", "soft"]),
        softenedBy: z.string(),
        degradation: z.string(),
      }),
    ),
    journeys: z.array(z.string()),
    dependsOn: z.array(dependency),
    usedBy: z.array(dependency),
    updatedAt: instant,
  })
  .meta({ id: "Service" });

export const toServiceSummary = (
  service: ListedService,
  currency: string,
): z.infer<typeof serviceSummary> => ({
  id: service.id,
  slug: service.slug,
  name: service.name,
  kind: service.kind,
  lifecycle: service.lifecycle,
  owner: pair(service.ownerSlug, service.ownerName),
  domain: pair(service.domainSlug, service.domainName),
  exposurePerHour: moneyOrNull(service.exposurePerHourMinor, currency),
  demand: service.demand,
  tags: service.tags,
  managedBy: service.managedBy,
});

const pair = (slug: string | null, name: string | null) =>
  slug === null || name === null ? null : { slug, name };

const moneyOrNull = (amountMinor: number | null | undefined, currency: string) =>
  amountMinor === null || amountMinor === undefined ? null : toMoney(amountMinor, currency);

type EstimateHistory = Awaited<ReturnType<typeof loadEstimateHistory>>;

const toEstimate = (
  one: Omit<EstimateHistory[number], "id">,
  currency: string,
): z.infer<typeof estimate> => ({
  exposurePerHour: moneyOrNull(one.exposurePerHourMinor, currency),
  demand: one.demand,
  basis: one.basis,
  note: one.note,
  estimatedBy: one.estimatedBy,
  estimatedAt: one.recordedAt.toISOString(),
  effectiveFrom: one.effectiveFrom.toISOString(),
  dueAgain: one.dueAgainOn,
});

const marginSeconds = 86_400;

const toPeak = (peak: PeakRecord, currency: string) => ({
  name: peak.name,
  exposurePerHour: toMoney(peak.exposurePerHourMinor, currency),
  start: peak.start,
  timeZone: peak.timeZone,
  duration: peak.duration,
  rule: peak.rule,
  leadSeconds: peak.leadSeconds ?? marginSeconds,
  lagSeconds: peak.lagSeconds ?? marginSeconds,
});

/** Everything that a service's page says of it, besides what other features answer. */
export function toServiceDetail(
  facts: ServiceFacts,
  also: { members: readonly Member[]; dependencies: readonly DependencyRecord[]; estimates: EstimateHistory },
  currency: string,
): z.infer<typeof serviceDetail> {
  const { ownerTeam, estimate: inForce } = facts;
  return {
    id: facts.id,
    slug: facts.slug,
    name: facts.name,
    description: facts.description,
    kind: facts.kind,
    lifecycle: facts.lifecycle,
    owner: ownerTeam && {
      slug: ownerTeam.slug,
      name: ownerTeam.name,
      kind: ownerTeam.kind,
      fundedBy: ownerTeam.fundedBy,
      timeZone: ownerTeam.calendar.timeZone,
    },
    domain: ownerTeam?.domain ? { slug: ownerTeam.domain.slug, name: ownerTeam.domain.name } : null,
    members: [...also.members],
    exposurePerHour: moneyOrNull(inForce?.exposurePerHourMinor, currency),
    demand: inForce?.demand ?? null,
    estimate: inForce && toEstimate(inForce, currency),
    estimates: also.estimates.map((one) => toEstimate(one, currency)),
    peaks: facts.peaks.map((peak) => toPeak(peak, currency)),
    chosenOnCallLevel: facts.chosenOnCallLevel,
    alerts: { match: facts.alertMatch },
    links: facts.links,
    repositories: facts.repositories,
    databases: facts.databases,
    thirdParties: facts.thirdParties,
    tags: facts.tags,
    journeys: facts.journeys,
    dependsOn: also.dependencies
      .filter(({ serviceId }) => serviceId === facts.id)
      .map((one) => toDependency({ slug: one.onService, name: one.onServiceName }, one)),
    usedBy: also.dependencies
      .filter(({ onServiceId }) => onServiceId === facts.id)
      .map((one) => toDependency({ slug: one.service, name: one.serviceName }, one)),
    managedBy: facts.managedBy,
    updatedAt: facts.updatedAt.toISOString(),
  };
}

const toDependency = (
  service: { slug: string; name: string },
  { kind, softenedBy, degradation }: DependencyRecord,
) => ({ service, kind, softenedBy, degradation });
