import type { Labels } from "./signal.ts";

/** Labels that name a failure domain, the most telling first: what failed before where it failed. */
export const FAILURE_DOMAIN_LABELS: readonly string[] = [
  "failure_domain",
  "dependency",
  "region",
  "zone",
  "availability_zone",
];

/** An incident stops gathering alerts when none came for this long. */
export const GROUP_WINDOW_SECONDS = 30 * 60;

/** The first failure domain that the alert's labels name, as "region=eu-west-1"; empty when they name none. */
export function failureDomain(labels: Labels, names: readonly string[] = FAILURE_DOMAIN_LABELS): string {
  const name = names.find((name) => Object.hasOwn(labels, name));
  return name === undefined ? "" : `${name}=${labels[name]}`;
}

/**
 * Alerts with the same key belong into one incident while it gathers (spec: alerts, Group). Unowned alerts of
 * different sources are kept apart: nothing says that they have a cause in common.
 */
export const groupKey = (service: string | null, source: string, domain: string): string =>
  service === null
    ? JSON.stringify(["unowned", source, domain])
    : JSON.stringify(["service", service, domain]);

export type GatheringIncident = { id: string; groupKey: string; open: boolean; lastAlertAt: Date };

/** The incident that an alert received now joins: open, of the same group, less than the window since its last alert. */
export function incidentToJoin(
  incidents: readonly GatheringIncident[],
  key: string,
  now: Date,
  windowSeconds: number = GROUP_WINDOW_SECONDS,
): string | null {
  const oldest = now.getTime() - windowSeconds * 1000;
  const latest = incidents
    .filter(
      (incident) => incident.open && incident.groupKey === key && incident.lastAlertAt.getTime() > oldest,
    )
    .toSorted((left, right) => right.lastAlertAt.getTime() - left.lastAlertAt.getTime());
  return latest[0]?.id ?? null;
}
