import type { EstateService } from "../../decide/use-estate.ts";
import type { IncidentSummary } from "../../run/incidents/incident-types.ts";
import type { OnCallAnswer } from "../../run/on-call/use-on-call.ts";
import { noOwner } from "./portal-address.ts";
import type { PortalAddress } from "./portal-address.ts";

/** A service of the portal with what the other wings know of it; null where they have not answered or know nothing. */
export type PortalRow = {
  service: EstateService["service"];
  owner: EstateService["team"];
  domain: EstateService["domain"];
  derivation: EstateService["derivation"];
  onCall: OnCallAnswer | null;
  incidents: readonly IncidentSummary[];
};

type Known = {
  estate: readonly EstateService[];
  answers: readonly OnCallAnswer[];
  incidents: readonly IncidentSummary[];
};

/** Joins what the wings know of each service, by the services' names. */
export function portalRows({ estate, answers, incidents }: Known): PortalRow[] {
  const onCall = new Map(answers.map((one) => [one.service.slug, one]));
  const open = openByService(incidents);
  const rows = estate.map(({ service, team, domain, derivation }) => ({
    service,
    owner: team,
    domain,
    derivation,
    onCall: onCall.get(service.slug) ?? null,
    incidents: open.get(service.slug) ?? [],
  }));
  return rows.toSorted((a, b) => byName(a.service.name, b.service.name));
}

function openByService(incidents: readonly IncidentSummary[]): Map<string, IncidentSummary[]> {
  const open = new Map<string, IncidentSummary[]>();
  for (const incident of incidents) {
    const slug = incident.service?.slug;
    if (slug !== undefined) open.set(slug, [...(open.get(slug) ?? []), incident]);
  }
  return open;
}

const byName = new Intl.Collator(undefined, { numeric: true }).compare;

/** The rows that the address asks for; which lifecycle, the server was asked. */
export const filterRows = (rows: readonly PortalRow[], address: PortalAddress): PortalRow[] =>
  rows.filter(({ service, owner, domain, derivation }) => {
    const { model, level } = address;
    return (
      (!address.domain || domain?.slug === address.domain) &&
      (!address.team || (owner?.slug ?? noOwner) === address.team) &&
      (!address.kind || service.kind === address.kind) &&
      (!address.lifecycle || service.lifecycle === address.lifecycle) &&
      (!model || derivation?.operatingModel === model) &&
      (!level || outOfHoursOf(derivation) === level)
    );
  });

/** Who is woken outside working hours; operations are at every hour, so levels are of the other model only. */
export const outOfHoursOf = (derivation: PortalRow["derivation"]) =>
  derivation?.operatingModel === "you-build-it-you-run-it" ? derivation.onCallLevel : null;
