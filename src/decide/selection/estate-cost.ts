import type { Remuneration } from "../../own/organisation/index.ts";
import { standbyPayMinor } from "../../own/organisation/index.ts";
import type { OwningTeamRow } from "./estate-store.ts";
import type { Estate, ServiceOnEstate } from "./estate.ts";
import type { Derivation } from "./model/derivation.ts";
import { scheduleShares, type ScheduleShares, type ServicePlace } from "./model/on-call-schedules.ts";
import { runCost, type RunCost } from "./model/run-cost.ts";
import type { StandbyYear } from "./model/standby-year.ts";
import type { StandbyYears } from "./standby-years.ts";

/** What standby costs a year: the product teams' schedules, and the operations' one beside them; in minor units. */
export type EstateCost = { schedules: number; productMinor: number; operationsMinor: number | null };

/** Where a service stands outside any peak. */
export const placeOf = ({ ownerTeam }: ServiceOnEstate, { peak, ...derived }: Derivation): ServicePlace => ({
  teamSlug: ownerTeam?.slug ?? null,
  domainSlug: ownerTeam?.domain?.slug ?? null,
  operatingModel: peak?.usual.operatingModel ?? derived.operatingModel,
  onCallLevel: peak?.usual.onCallLevel ?? derived.onCallLevel,
});

/** The places of every living service that has estimates. */
export function placesAt(estate: Estate, at: Date): Map<string, ServicePlace> {
  const places = new Map<string, ServicePlace>();
  for (const service of estate.services.values()) {
    if (service.lifecycle === "decommissioned") continue;
    const derivation = estate.derivation(service.id, at);
    if (derivation) places.set(service.id, placeOf(service, derivation));
  }
  return places;
}

/** What an estate's schedules cost a year under a policy. */
export async function estateCost(
  estate: Estate,
  places: Iterable<ServicePlace>,
  policy: Remuneration,
  yearsOf: StandbyYears,
  at: Date,
): Promise<EstateCost> {
  const shares = scheduleShares(places);
  const domainTeams = teamsByDomain(estate);
  const teams = [
    ...[...shares.teams.keys()].map((slug) => estate.teamBySlug(slug)),
    ...[...shares.domains.keys()].map((slug) => domainTeams.get(slug)),
  ].filter((team) => team != null);
  let productMinor = 0;
  for (const { calendar } of teams)
    productMinor += standbyPayMinor(policy.standby, await yearsOf(calendar, at));
  const { applicationSupport } = estate;
  const operationsMinor =
    applicationSupport && shares.operations > 0
      ? standbyPayMinor(policy.standby, await yearsOf(applicationSupport.calendar, at))
      : null;
  return { schedules: teams.length, productMinor, operationsMinor };
}

/** What a service's standby costs a year at each level, shared with whatever else is at that level. */
export async function serviceRunCost(
  estate: Estate,
  service: ServiceOnEstate & { ownerTeam: OwningTeamRow },
  policy: Remuneration,
  yearsOf: StandbyYears,
  at: Date,
): Promise<{ cost: RunCost; year: StandbyYear }> {
  const places = placesAt(estate, at);
  places.delete(service.id);
  const others = scheduleShares(places.values());
  const { ownerTeam } = service;
  const year = await yearsOf(ownerTeam.calendar, at);
  const cost = runCost(policy, {
    team: { year, sharedBy: 1 + (others.teams.get(ownerTeam.slug) ?? 0) },
    domain: await domainYear(estate, ownerTeam, others, yearsOf, at),
    operations: estate.applicationSupport && {
      year: await yearsOf(estate.applicationSupport.calendar, at),
      sharedBy: 1 + others.operations,
    },
  });
  return { cost, year };
}

async function domainYear(
  estate: Estate,
  { domain }: OwningTeamRow,
  others: ScheduleShares,
  yearsOf: StandbyYears,
  at: Date,
) {
  const team = domain && teamsByDomain(estate).get(domain.slug);
  if (!domain || !team) return null;
  return { year: await yearsOf(team.calendar, at), sharedBy: 1 + (others.domains.get(domain.slug) ?? 0) };
}

/** The team whose hours a domain's schedule keeps: its sole budget holder, or else the first by slug. */
function teamsByDomain(estate: Estate): ReadonlyMap<string, OwningTeamRow> {
  const teams = new Map<string, OwningTeamRow>();
  for (const team of estate.teams) {
    if (team.domain === null) continue;
    const known = teams.get(team.domain.slug);
    const holder = team.domain.budgetHolderTeam;
    if (!known || team.slug === holder || (known.slug !== holder && team.slug < known.slug))
      teams.set(team.domain.slug, team);
  }
  return teams;
}
