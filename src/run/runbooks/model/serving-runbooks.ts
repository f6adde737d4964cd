import { matchStrength, type AlertMatch, type KnownAlert } from "./alert-match.ts";

/** A runbook as far as finding it goes: the services that it is for, and the alerts that it serves; no alerts, all of them. */
export type Findable = { slug: string; serviceIds: readonly string[]; alerts: readonly AlertMatch[] };

/** Why a runbook is shown: it serves the alert itself, the service whatever is wrong, or other alerts of the service. */
export type Serves = "alert" | "service" | "other-alerts";

/** What has gone wrong: the alerts of an incident, and the service; null where nobody's service is known. */
export type Trouble = { alerts: readonly KnownAlert[]; serviceId: string | null };

const order: readonly Serves[] = ["alert", "service", "other-alerts"];

/**
 * The runbooks that serve some trouble, best first (spec: readiness, Runbooks: found from the alert). Those that name the alert
 * come before those for all of the service, and these before those for its other alerts; among equals the one that asks for
 * more labels, then the alphabet. Where no service is known, only an alert that is named finds a runbook.
 */
export function servingRunbooks<Runbook extends Findable>(
  runbooks: readonly Runbook[],
  { alerts, serviceId }: Trouble,
): { runbook: Runbook; serves: Serves }[] {
  return runbooks
    .flatMap((runbook) => {
      if (serviceId !== null && !runbook.serviceIds.includes(serviceId)) return [];
      const strength = Math.max(
        0,
        ...runbook.alerts.flatMap((match) => alerts.map((alert) => matchStrength(match, alert))),
      );
      if (serviceId === null && strength === 0) return [];
      const serves: Serves =
        strength > 0 ? "alert" : runbook.alerts.length === 0 ? "service" : "other-alerts";
      return [{ runbook, serves, strength }];
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.serves) - order.indexOf(b.serves) ||
        b.strength - a.strength ||
        (a.runbook.slug < b.runbook.slug ? -1 : 1),
    )
    .map(({ runbook, serves }) => ({ runbook, serves }));
}
