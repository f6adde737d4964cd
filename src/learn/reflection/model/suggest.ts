import { moneyInWords } from "../../../decide/selection/model/wording.ts";
import type { Quarter } from "./quarter.ts";

/** An incident of the quarter: what it cost by its end, and the loss of an hour that follows. */
export type MeasuredIncident = { number: number; amountMinor: number; perHourMinor: number };

/** A service as the quarter left it. Only services with estimates are asked about. */
export type ServiceInQuarter = {
  id: string;
  slug: string;
  name: string;
  exposurePerHourMinor: number;
  /** When the estimates in force began. */
  estimatedAt: Date;
  dueAgainOn: string | null;
  incidents: readonly MeasuredIncident[];
  /** Incidents in the year before the quarter's end. */
  incidentsInYear: number;
};

export type SuggestionKind = "raise-exposure" | "renew-estimate" | "check-top-band" | "move-edge";

/** What the quarter suggests; accepting it makes the proposal so. */
export type Suggestion = {
  key: string;
  kind: SuggestionKind;
  serviceId: string | null;
  words: string;
  proposal: Proposal;
};

/** Another exposure of a service, or another upper edge of a band; `before` is what it was when this was suggested. */
export type Proposal = { beforeMinor: number; afterMinor: number };

/** Upper edges of the exposure bands, from the lowest; the last band has no end, whatever its maximum. */
export type Edges = readonly number[];

const leastIncidents = 2;
const yearMilliseconds = 365 * 86_400_000;
const crowd = 3;
/** As near as a tenth of it. */
const nearness = 10;

/** The quarter's suggestions on estimates and bands (spec: organisation, Quarterly reflection). */
export function suggest(
  services: readonly ServiceInQuarter[],
  edges: Edges,
  quarter: Quarter,
  currency: string,
): Suggestion[] {
  const ofServices = services.flatMap((service) => {
    const first =
      raiseExposure(service, edges, currency) ??
      renewEstimate(service, quarter) ??
      checkTopBand(service, edges, quarter, currency);
    return first ? [first] : [];
  });
  return [...ofServices, ...moveEdges(services, edges, currency)];
}

const bandOf = (exposureMinor: number, edges: Edges): number => {
  const index = edges.findIndex((edge) => exposureMinor <= edge);
  return index === -1 ? edges.length - 1 : index;
};

const isTop = (band: number, edges: Edges): boolean => band === edges.length - 1;

const suggestion = (
  kind: SuggestionKind,
  { id, slug }: ServiceInQuarter,
  words: string,
  proposal: Proposal,
): Suggestion => ({ key: `${kind} ${slug}`, kind, serviceId: id, words, proposal });

/** Two incidents or more cost more an hour than the band of the estimate reaches: the estimate is too low. */
function raiseExposure(service: ServiceInQuarter, edges: Edges, currency: string): Suggestion | null {
  const { name, exposurePerHourMinor: beforeMinor, incidents } = service;
  const band = bandOf(beforeMinor, edges);
  const edge = edges[band]!;
  if (isTop(band, edges)) return null;
  const above = incidents.map(({ perHourMinor }) => perHourMinor).filter((rate) => rate > edge);
  if (above.length < leastIncidents) return null;
  // What at least two incidents have reached; one alone may be an exception.
  const afterMinor = roundedUp(above.toSorted((a, b) => b - a)[leastIncidents - 1]!);
  const words =
    `${above.length} incidents of ${name} cost more than ${moneyInWords(edge, currency)} an hour, the most of its band: ` +
    `raise its exposure from ${moneyInWords(beforeMinor, currency)} to ${moneyInWords(afterMinor, currency)}.`;
  return suggestion("raise-exposure", service, words, { beforeMinor, afterMinor });
}

function renewEstimate(service: ServiceInQuarter, quarter: Quarter): Suggestion | null {
  const { name, exposurePerHourMinor, dueAgainOn } = service;
  if (dueAgainOn === null || dueAgainOn >= quarter.endAt.toISOString().slice(0, 10)) return null;
  const words = `The estimates of ${name} are due again since ${dueAgainOn}: confirm them, or give others.`;
  const proposal = { beforeMinor: exposurePerHourMinor, afterMinor: exposurePerHourMinor };
  return suggestion("renew-estimate", service, words, proposal);
}

/** A year at the top without an incident proves nothing, but asks whether the estimate is inflated. */
function checkTopBand(
  service: ServiceInQuarter,
  edges: Edges,
  quarter: Quarter,
  currency: string,
): Suggestion | null {
  const { name, exposurePerHourMinor: beforeMinor, estimatedAt, incidentsInYear } = service;
  const afterMinor = edges.at(-2);
  const isOldEnough = quarter.endAt.getTime() - estimatedAt.getTime() >= yearMilliseconds;
  if (afterMinor === undefined || !isTop(bandOf(beforeMinor, edges), edges)) return null;
  if (incidentsInYear > 0 || !isOldEnough) return null;
  const words =
    `${name} has been in the top band for a year and had no incident: look whether its exposure of ` +
    `${moneyInWords(beforeMinor, currency)} is inflated. At ${moneyInWords(afterMinor, currency)} it would be a band lower.`;
  return suggestion("check-top-band", service, words, { beforeMinor, afterMinor });
}

/** An edge through a crowd lets a small error of an estimate decide: put it above the crowd. */
function moveEdges(services: readonly ServiceInQuarter[], edges: Edges, currency: string): Suggestion[] {
  return edges.slice(0, -1).flatMap((edge, i) => {
    const near = services.filter(
      ({ exposurePerHourMinor }) => Math.abs(exposurePerHourMinor - edge) * nearness <= edge,
    );
    const afterMinor = roundedUp(Math.max(...near.map(({ exposurePerHourMinor }) => exposurePerHourMinor)));
    const isThrough = near.some(({ exposurePerHourMinor }) => exposurePerHourMinor > edge);
    if (near.length < crowd || !isThrough || afterMinor >= edges[i + 1]!) return [];
    const words =
      `${near.length} services lie within a tenth of the edge at ${moneyInWords(edge, currency)}, some of them above it: ` +
      `a small error decides how they run. At ${moneyInWords(afterMinor, currency)} they would be in one band.`;
    const key = `move-edge ${i}`;
    return [
      {
        key,
        kind: "move-edge" as const,
        serviceId: null,
        words,
        proposal: { beforeMinor: edge, afterMinor },
      },
    ];
  });
}

/** Up to two significant digits: what was measured is no better known than that. */
export function roundedUp(amountMinor: number): number {
  const unit = 10 ** Math.max(0, String(Math.trunc(amountMinor)).length - 2);
  return Math.ceil(amountMinor / unit) * unit;
}
