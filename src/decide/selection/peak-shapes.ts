import { z } from "zod";
import { instant, money, named, toMoney } from "../../platform/http/shapes.ts";
import type { PeakRow } from "./estate-store.ts";
import type { Estate, ServiceOnEstate } from "./estate.ts";
import { AppError } from "../../lib/errors.ts";
import { peaksBetween } from "./model/peak-calendar.ts";
import { peakEffect, phaseAt, type PeakEffect } from "./model/peak-listing.ts";
import { lagSecondsOf, leadSecondsOf, type PeakOccurrence } from "./model/peak.ts";
import { clockDuration, percentInWords } from "./model/wording.ts";
import { modelInWords } from "./model/model-words.ts";

const standsShape = z
  .object({
    exposurePerHour: money,
    availabilityTarget: z.number(),
    tolerableUnavailabilitySecondsAWeek: z.int(),
    operatingModel: z.enum(["you-build-it-you-run-it", "ops-run-it"]),
    onCallLevel: z.enum(["none", "domain", "team"]),
  })
  .meta({ id: "PeakStanding" });

export const occurrenceShape = z
  .object({
    id: z.string().describe("The peak's"),
    name: z.string(),
    service: named,
    team: named.nullable(),
    domain: named.nullable(),
    recurs: z.boolean(),
    timeZone: z.string().describe("In which its start is told"),
    phase: z.enum(["coming", "lead", "on", "lag", "over"]).describe("Where now stands to it"),
    raisesAt: instant,
    startsAt: instant,
    endsAt: instant,
    lowersAt: instant,
    before: standsShape.describe("What holds before it and after it"),
    during: standsShape.describe("What holds from `raisesAt` until `lowersAt`"),
    raisesTarget: z.boolean(),
    changes: z.array(z.string()).describe("What changes with it, in words; empty where nothing does"),
  })
  .meta({ id: "PeakOccurrence" });

export const peakShape = z
  .object({
    id: z.string(),
    name: z.string(),
    exposurePerHour: money,
    start: z.string(),
    timeZone: z.string(),
    duration: z.string(),
    rule: z.string().nullable(),
    leadHours: z.number(),
    lagHours: z.number(),
    next: occurrenceShape.nullable().describe("The one that is on, or the next within two years"),
  })
  .meta({ id: "Peak" });

export type OccurrenceShape = z.infer<typeof occurrenceShape>;

/** A peak as it is said of a service now. */
export function toPeak(
  peak: PeakRow,
  service: ServiceOnEstate,
  estate: Estate,
  now: Date,
): z.infer<typeof peakShape> {
  const [next] = occurrencesOf(service, estate, [peak], now, inTwoYears(now), now);
  return {
    id: peak.id,
    name: peak.name,
    exposurePerHour: toMoney(peak.exposurePerHourMinor, estate.currency),
    start: peak.start,
    timeZone: peak.timeZone,
    duration: peak.duration,
    rule: peak.rule ?? null,
    leadHours: leadSecondsOf(peak) / 3600,
    lagHours: lagSecondsOf(peak) / 3600,
    next: next ?? null,
  };
}

const inTwoYears = (now: Date): Date => new Date(now.getTime() + 2 * 366 * 86_400_000);

/** Every occurrence in a half-open range of the peaks of a service, as they were said at that time. */
export function occurrencesOf(
  service: ServiceOnEstate,
  estate: Estate,
  peaks: readonly PeakRow[],
  from: Date,
  to: Date,
  now: Date,
): OccurrenceShape[] {
  return peaks.flatMap((peak) =>
    peaksBetween([peak], from, to)
      .filter((occurrence) => wasSaid(peak, occurrence))
      .flatMap((occurrence) => toOccurrence(peak, occurrence, service, estate, now) ?? []),
  );
}

const wasSaid = ({ saidFrom, saidUntil }: PeakRow, { raisesAt, lowersAt }: PeakOccurrence): boolean =>
  lowersAt > new Date(saidFrom) && (saidUntil === null || raisesAt < new Date(saidUntil));

function toOccurrence(
  peak: PeakRow,
  occurrence: PeakOccurrence,
  service: ServiceOnEstate,
  estate: Estate,
  now: Date,
): OccurrenceShape | null {
  const effect = effectOf(occurrence, service, estate);
  if (effect === null) return null;
  const { ownerTeam } = service;
  return {
    id: peak.id,
    name: peak.name,
    service: { slug: service.slug, name: service.name },
    team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
    domain: ownerTeam?.domain ? { slug: ownerTeam.domain.slug, name: ownerTeam.domain.name } : null,
    recurs: peak.rule != null,
    timeZone: peak.timeZone,
    phase: phaseAt(occurrence, now),
    raisesAt: occurrence.raisesAt.toISOString(),
    startsAt: occurrence.startsAt.toISOString(),
    endsAt: occurrence.endsAt.toISOString(),
    lowersAt: occurrence.lowersAt.toISOString(),
    before: toStands(effect.before),
    during: toStands(effect.during),
    raisesTarget: effect.during.availabilityPpm > effect.before.availabilityPpm,
    changes: changesInWords(effect),
  };
}

/** Null where the estimates of that time cannot be answered for. */
function effectOf(occurrence: PeakOccurrence, service: ServiceOnEstate, estate: Estate): PeakEffect | null {
  const estimate = estate.estimate(service.id, occurrence.startsAt);
  try {
    return estimate && peakEffect(estimate, occurrence, estate.bandsAt(occurrence.startsAt));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}

const toStands = (derivation: PeakEffect["before"]): z.infer<typeof standsShape> => ({
  exposurePerHour: toMoney(derivation.exposurePerHourMinor, derivation.currency),
  availabilityTarget: derivation.availabilityPpm / 10_000,
  tolerableUnavailabilitySecondsAWeek: derivation.tolerableUnavailabilitySeconds.week,
  operatingModel: derivation.operatingModel,
  onCallLevel: derivation.onCallLevel,
});

function changesInWords({ before, during, moves }: PeakEffect): string[] {
  return moves.flatMap(({ dimension }) => {
    if (dimension === "availabilityTarget")
      return [
        `availability target from ${percentInWords(before.availabilityPpm)} to ${percentInWords(during.availabilityPpm)}`,
        `tolerable unavailability in a week from ${clockDuration(before.tolerableUnavailabilitySeconds.week)} to ${clockDuration(during.tolerableUnavailabilitySeconds.week)}`,
      ];
    if (dimension === "operatingModel")
      return [
        `operating model from ${modelInWords[before.operatingModel]} to ${modelInWords[during.operatingModel]}`,
      ];
    return dimension === "onCallLevel"
      ? [`on-call level from ${before.onCallLevel} to ${during.onCallLevel}`]
      : [];
  });
}
