import { durationInWords } from "../../../lib/duration.ts";

/** A time without the service, from impact to mitigation; null while it lasts. */
export type Outage = { startedAt: Date; mitigatedAt: Date | null };

/** Whole seconds without the service in a half-open time; outages at the same time count once. */
export function unavailableSeconds(outages: readonly Outage[], from: Date, to: Date): number {
  let milliseconds = 0;
  let coveredUntil = from.getTime();
  for (const { startedAt, mitigatedAt } of outages.toSorted((a, b) => +a.startedAt - +b.startedAt)) {
    const start = Math.max(startedAt.getTime(), coveredUntil);
    const end = Math.min((mitigatedAt ?? to).getTime(), to.getTime());
    if (end <= start) continue;
    milliseconds += end - start;
    coveredUntil = end;
  }
  return Math.round(milliseconds / 1000);
}

/** Seconds without the service that a target allows in a time, rounded to nearest. */
export const toleratedSeconds = (availabilityPpm: number, from: Date, to: Date): number =>
  Math.round(((to.getTime() - from.getTime()) * (1_000_000 - availabilityPpm)) / 1_000_000_000);

/** A service's availability of a quarter, by the record of its incidents; its estimate has been in force for `estimatedSeconds` of it. */
export type ServiceTime = {
  name: string;
  unavailableSeconds: number;
  toleratedSeconds: number;
  estimatedSeconds: number;
};

/** How many targets there are, which were missed, the worst first, and how many were hardly touched. */
export type TargetsKept = { services: number; missed: ServiceTime[]; easy: number };

/** Less than a tenth of what is tolerated: far too easy, or not all of it is recorded. Four weeks at least must tell it. */
const easyShare = 10;
const tellingSeconds = 28 * 24 * 3600;

export const targetsKept = (services: readonly ServiceTime[]): TargetsKept => ({
  services: services.length,
  missed: services.filter(isMissed).toSorted((a, b) => excess(b) - excess(a)),
  easy: services.filter(isEasy).length,
});

const isMissed = (one: ServiceTime): boolean => one.unavailableSeconds > one.toleratedSeconds;
const isEasy = (one: ServiceTime): boolean =>
  one.estimatedSeconds >= tellingSeconds && one.unavailableSeconds * easyShare < one.toleratedSeconds;
const excess = (one: ServiceTime): number => one.unavailableSeconds - one.toleratedSeconds;

const mostNamed = 3;

/** Which availability targets were missed, and how many look far too easy (spec: organisation, Quarterly reflection). */
export function targetsInWords({ services, missed, easy }: TargetsKept): string {
  if (services === 0) return "No service has an availability target yet: none is estimated.";
  const named = missed
    .slice(0, mostNamed)
    .map(
      (one) =>
        `${one.name} was away for ${durationInWords(one.unavailableSeconds)} of ${durationInWords(one.toleratedSeconds)} that its target tolerates`,
    );
  const others = missed.length > mostNamed ? `, and ${missed.length - mostNamed} more missed theirs` : "";
  const first =
    missed.length === 0
      ? `By the record of incidents no availability target was missed (${services} in all).`
      : `By the record of incidents ${missed.length} of ${services} availability targets ${missed.length === 1 ? "was" : "were"} missed: ${named.join("; ")}${others}.`;
  return easy === 0
    ? first
    : `${first} ${easy} ${easy === 1 ? "service was" : "services were"} away for less than a tenth of what is tolerated: far too easy, or not all is recorded.`;
}
