import type { EstateService } from "../../decide/use-estate.ts";
import type { IncidentSummary } from "../../run/incidents/incident-types.ts";
import type { OnCallAnswer } from "../../run/on-call/use-on-call.ts";
import type { ServiceSummary } from "../use-catalogue.ts";
import { noOwner } from "./portal-address.ts";
import type { PortalAddress } from "./portal-address.ts";

/** A service of the portal with what the other wings know of it; null where they have not answered or know nothing. */
export type PortalRow = {
  service: ServiceSummary;
  derivation: NonNullable<EstateService["derivation"]> | null;
  onCall: OnCallAnswer | null;
  incidents: readonly IncidentSummary[];
};

type Known = {
  services: readonly ServiceSummary[];
  estate: readonly EstateService[];
  answers: readonly OnCallAnswer[];
  incidents: readonly IncidentSummary[];
};

/** Joins what the wings know of each service, by the services' names. */
export function portalRows({ services, estate, answers, incidents }: Known): PortalRow[] {
  const derivations = new Map(estate.map(({ service, derivation }) => [service.slug, derivation]));
  const onCall = new Map(answers.map((one) => [one.service.slug, one]));
  const rows = services.map((service) => ({
    service,
    derivation: derivations.get(service.slug) ?? null,
    onCall: onCall.get(service.slug) ?? null,
    incidents: incidents.filter((incident) => incident.service?.slug === service.slug),
  }));
  return rows.toSorted((a, b) => byName(a.service.name, b.service.name));
}

const byName = new Intl.Collator(undefined, { numeric: true }).compare;

/** The rows that the address asks for. */
export const filterRows = (rows: readonly PortalRow[], address: PortalAddress): PortalRow[] =>
  rows.filter(({ service, derivation }) => {
    const { domain, team, kind, lifecycle, model, level } = address;
    return (
      (!domain || service.domain?.slug === domain) &&
      (!team || (service.owner?.slug ?? noOwner) === team) &&
      (!kind || service.kind === kind) &&
      (!lifecycle || service.lifecycle === lifecycle) &&
      (!model || derivation?.operatingModel === model) &&
      (!level || outOfHoursOf(derivation) === level)
    );
  });

/** Who is woken outside working hours; operations are at every hour, so levels are of the other model only. */
export const outOfHoursOf = (derivation: PortalRow["derivation"]) =>
  derivation?.operatingModel === "you-build-it-you-run-it" ? derivation.onCallLevel : null;
