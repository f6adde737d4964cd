import { z } from "zod";
import { instant, money, named, toMoney } from "../../platform/http/shapes.ts";
import { ratePerWeek } from "../../own/organisation/index.ts";
import type { Estate, ServiceOnEstate } from "./estate.ts";
import type { Derivation } from "./model/derivation.ts";
import { standingOf, standingsInWords, summariseEstate, type EstateService } from "./model/estate.ts";
import { derivationShape } from "./selection-shapes.ts";

const standing = z.enum(["stays", "ready-to-move", "needs-thought"]);
const reason = z.object({ code: z.string(), text: z.string() });

export const estateCostShape = z
  .object({
    known: z.boolean(),
    note: z.string(),
    standby: money.nullable().describe("The product teams' and domains' schedules, a year"),
    schedules: z.int(),
    operations: money.nullable().describe("The operations' one schedule, where it is known"),
  })
  .meta({ id: "EstateCost" });

const estateItem = z
  .object({
    service: named.extend({
      kind: z.enum(["digital", "foundational"]),
      lifecycle: z.enum(["experimental", "pre-production", "live", "decommissioned"]),
    }),
    team: named.nullable(),
    domain: named.nullable(),
    exposurePerHour: money.nullable(),
    demand: z.string().nullable(),
    derivation: derivationShape
      .pick({
        availabilityTarget: true,
        deploymentTarget: true,
        operatingModel: true,
        onCallLevel: true,
        trafficLight: true,
      })
      .extend({
        standing,
        isChosen: z.boolean().describe("People chose another model or level than the derived"),
        peak: z.string().nullable().describe("The peak in force"),
      })
      .nullable(),
    cautions: z.array(reason),
    lossThisQuarter: money.nullable().describe("What incidents have cost; null where that is not known"),
  })
  .meta({ id: "EstateItem" });

export const estateShape = z
  .object({
    at: instant,
    summary: z.object({
      words: z.string().describe("How many stay, are ready to move, need thought"),
      services: z.int(),
      unestimated: z.int(),
      lights: z.object({ red: z.int(), amber: z.int(), green: z.int() }),
      standings: z.object({ stays: z.int(), readyToMove: z.int(), needsThought: z.int() }),
      teamLevel: z
        .object({ digital: z.int(), atTeam: z.int(), percent: z.int() })
        .describe("Digital services at team level; more than 30 % is a weak signal of inflation"),
      cautioned: z.int().describe("Services with something to think about"),
      cautions: z.array(reason).describe("What to think about of the estate as a whole"),
      cost: estateCostShape,
    }),
    items: z.array(estateItem),
    next: z.null(),
  })
  .meta({ id: "Estate" });

type EstateShape = z.infer<typeof estateShape>;
export type EstateItem = EstateShape["items"][number];

/** A service with what is derived for it at an instant; null where nobody has estimated it. */
export type Point = {
  service: ServiceOnEstate;
  derivation: Derivation | null;
  decided: EstateService["decidedModel"];
};

/** The model that a decision in force has settled on, whether it chose or took what was derived. */
export function pointOf(estate: Estate, service: ServiceOnEstate, at: Date): Point {
  const derivation = estate.derivation(service.id, at);
  const estimate = derivation && estate.estimate(service.id, at);
  const decided = estimate?.decision
    ? (estimate.chosen?.operatingModel?.value ?? estimate.decision.derived.operatingModel)
    : null;
  return { service, derivation, decided };
}

/** The estate in figures and in words. */
export function toSummary(
  points: readonly Point[],
  cost: EstateShape["summary"]["cost"],
): EstateShape["summary"] {
  const derived = points.flatMap(({ service: { slug }, derivation, decided }) =>
    derivation ? [{ slug, derivation, decidedModel: decided ?? null }] : [],
  );
  const { lights, standings, teamLevel, cautions } = summariseEstate(derived);
  return {
    words: standingsInWords(standings),
    services: points.length,
    unestimated: points.length - derived.length,
    lights,
    standings: {
      stays: standings.stays,
      readyToMove: standings["ready-to-move"],
      needsThought: standings["needs-thought"],
    },
    teamLevel: {
      ...teamLevel,
      percent: teamLevel.digital === 0 ? 0 : Math.round((teamLevel.atTeam * 100) / teamLevel.digital),
    },
    cautioned: derived.filter(({ derivation }) => derivation.cautions.length > 0).length,
    cautions,
    cost,
  };
}

/** A service as a point of the estate. */
export function toEstateItem(
  { service, derivation, decided }: Point,
  currency: string,
  lossMinor: number | null,
): EstateItem {
  const { slug, name, kind, lifecycle, ownerTeam } = service;
  return {
    service: { slug, name, kind, lifecycle },
    team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
    domain: ownerTeam?.domain ? { slug: ownerTeam.domain.slug, name: ownerTeam.domain.name } : null,
    exposurePerHour: derivation && toMoney(derivation.exposurePerHourMinor, currency),
    demand: derivation?.demand ?? null,
    derivation: derivation && {
      availabilityTarget: derivation.availabilityPpm / 10_000,
      deploymentTarget: {
        label: derivation.deploymentTarget.label,
        perWeek: ratePerWeek(derivation.deploymentTarget),
      },
      operatingModel: derivation.operatingModel,
      onCallLevel: derivation.onCallLevel,
      trafficLight: derivation.trafficLight,
      standing: standingOf({ slug, derivation, decidedModel: decided ?? null }),
      isChosen: derivation.chosen.operatingModel !== null || derivation.chosen.onCallLevel !== null,
      peak: derivation.peak?.name ?? null,
    },
    cautions: derivation?.cautions ?? [],
    lossThisQuarter: lossMinor === null ? null : toMoney(lossMinor, currency),
  };
}
