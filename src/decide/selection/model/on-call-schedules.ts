import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";

/** Where a service stands, as far as the number of on-call schedules depends on it. */
export type ServicePlace = {
  teamSlug: string | null;
  domainSlug: string | null;
  operatingModel: OperatingModel;
  onCallLevel: OnCallLevel;
};

/** How many services share each on-call schedule, by its team or domain; and the operations' one. */
export type ScheduleShares = {
  teams: ReadonlyMap<string, number>;
  domains: ReadonlyMap<string, number>;
  operations: number;
};

/** The schedules that an estate needs out of hours: one a team or domain, however many services it answers for. */
export function scheduleShares(places: Iterable<ServicePlace>): ScheduleShares {
  const teams = new Map<string, number>();
  const domains = new Map<string, number>();
  let operations = 0;
  for (const { teamSlug, domainSlug, operatingModel, onCallLevel } of places) {
    if (operatingModel === "ops-run-it") operations++;
    else if (onCallLevel === "domain" && domainSlug !== null) add(domains, domainSlug);
    else if (onCallLevel !== "none" && teamSlug !== null) add(teams, teamSlug);
  }
  return { teams, domains, operations };
}

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);
