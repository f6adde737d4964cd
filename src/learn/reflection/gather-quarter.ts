import { coveringBand, defaultBandsIn } from "../../decide/selection/index.ts";
import { loadServiceFacts, type ServiceFacts } from "../../own/catalogue/index.ts";
import { loadBandsInForce, loadCurrency, type Bands } from "../../own/organisation/index.ts";
import type { Db } from "../../platform/database.ts";
import { incidentLosses, type IncidentLossFigures } from "../../run/incidents/index.ts";
import type { Quarter } from "./model/quarter.ts";
import {
  targetsKept,
  toleratedSeconds,
  unavailableSeconds,
  type ServiceTime,
  type TargetsKept,
} from "./model/targets-kept.ts";
import { suggest, type ServiceInQuarter, type Suggestion } from "./model/suggest.ts";

/** A service that lost something in the quarter, beside what was estimated of it. */
export type LossOfService = {
  slug: string;
  name: string;
  team: { slug: string; name: string } | null;
  incidents: number;
  lossMinor: number;
  /** The dearest hour of any of its incidents. */
  highestPerHourMinor: number;
  /** Null where nobody had estimated it. */
  exposurePerHourMinor: number | null;
  demand: string | null;
  unavailableSeconds: number;
  /** What its target allows in the quarter, or in so much of it as is over; null without an estimate. */
  toleratedSeconds: number | null;
};

/** The figures of a quarter as they were when they were gathered. */
export type QuarterFacts = {
  currency: string;
  asOf: string;
  incidents: number;
  lossMinor: number;
  estimated: number;
  withoutEstimate: number;
  targets: TargetsKept;
  /** Those that lost something, the dearest first. */
  services: LossOfService[];
};

const mostServices = 500;

/** What a quarter says by its end, or by now, and what follows from it. */
export async function gatherQuarter(
  db: Db,
  quarter: Quarter,
  now: Date,
): Promise<{ facts: QuarterFacts; suggestions: Suggestion[] }> {
  const at = now < quarter.endAt ? now : quarter.endAt;
  const currency = await loadCurrency(db);
  const { exposure } = (await loadBandsInForce(db, now)) ?? defaultBandsIn(currency);
  // As they are estimated by now: what was put right since the quarter's end needs no suggestion.
  const services = (await loadServiceFacts(db, "all", now)).filter(
    ({ lifecycle }) => lifecycle !== "decommissioned",
  );
  const incidents = byService(await incidentLosses(db, quarter.startAt, at));
  const inYear = byService(await incidentLosses(db, yearBefore(quarter.endAt), at));
  const asked = services.flatMap((service) => toAsked(service, incidents, inYear));
  const edges = exposure.map(({ upToMinor }) => upToMinor);
  const time = (service: ServiceFacts) =>
    timeOf(service, incidents, exposure, { from: quarter.startAt, to: at });
  const lossy = services
    .flatMap((service) => toLossOfService(service, incidents, time(service)))
    .toSorted((a, b) => b.lossMinor - a.lossMinor);
  return {
    facts: {
      currency,
      asOf: at.toISOString(),
      incidents: lossy.reduce((sum, one) => sum + one.incidents, 0),
      lossMinor: lossy.reduce((sum, one) => sum + one.lossMinor, 0),
      estimated: asked.length,
      withoutEstimate: services.length - asked.length,
      targets: targetsKept(
        services.flatMap((service) =>
          toServiceTime(service, time(service), { from: quarter.startAt, to: at }),
        ),
      ),
      services: lossy.slice(0, mostServices),
    },
    suggestions: suggest(asked, edges, quarter, currency),
  };
}

type ByService = ReadonlyMap<string, IncidentLossFigures[]>;

function byService(incidents: readonly IncidentLossFigures[]): ByService {
  const all = new Map<string, IncidentLossFigures[]>();
  for (const incident of incidents) {
    const known = all.get(incident.serviceId);
    if (known) known.push(incident);
    else all.set(incident.serviceId, [incident]);
  }
  return all;
}

const yearBefore = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear() - 1, at.getUTCMonth(), at.getUTCDate()));

function toAsked(service: ServiceFacts, incidents: ByService, inYear: ByService): ServiceInQuarter[] {
  const { id, slug, name, estimate } = service;
  if (!estimate) return [];
  return [
    {
      id,
      slug,
      name,
      exposurePerHourMinor: estimate.exposurePerHourMinor,
      estimatedAt: estimate.effectiveFrom,
      dueAgainOn: estimate.dueAgainOn,
      incidents: incidents.get(id) ?? [],
      incidentsInYear: inYear.get(id)?.length ?? 0,
    },
  ];
}

type Time = Pick<LossOfService, "unavailableSeconds" | "toleratedSeconds">;

/** By the record of its incidents, each counted in the quarter in which it began. */
function timeOf(
  { id, estimate }: ServiceFacts,
  incidents: ByService,
  bands: Bands["exposure"],
  { from, to }: { from: Date; to: Date },
): Time {
  const outages = (incidents.get(id) ?? []).map(({ impactStartedAt, mitigatedAt }) => ({
    startedAt: impactStartedAt,
    mitigatedAt,
  }));
  const band = estimate && coveringBand(estimate.exposurePerHourMinor, bands);
  return {
    unavailableSeconds: unavailableSeconds(outages, from, to),
    toleratedSeconds: band && toleratedSeconds(band.availabilityPpm, from, to),
  };
}

/** Beside how long the service's estimate has been in force; nothing without one. */
function toServiceTime(
  { name, estimate }: ServiceFacts,
  { unavailableSeconds: away, toleratedSeconds: tolerated }: Time,
  { from, to }: { from: Date; to: Date },
): ServiceTime[] {
  if (!estimate || tolerated === null) return [];
  const estimatedAt = Math.max(estimate.effectiveFrom.getTime(), from.getTime());
  const estimatedSeconds = Math.max(0, Math.floor((to.getTime() - estimatedAt) / 1000));
  return [{ name, unavailableSeconds: away, toleratedSeconds: tolerated, estimatedSeconds }];
}

function toLossOfService(service: ServiceFacts, incidents: ByService, time: Time): LossOfService[] {
  const own = incidents.get(service.id);
  if (!own) return [];
  const { slug, name, ownerTeam, estimate } = service;
  return [
    {
      slug,
      name,
      team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
      incidents: own.length,
      lossMinor: own.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      highestPerHourMinor: Math.max(...own.map(({ perHourMinor }) => perHourMinor)),
      exposurePerHourMinor: estimate?.exposurePerHourMinor ?? null,
      demand: estimate?.demand ?? null,
      ...time,
    },
  ];
}
