import { z } from "zod";
import { instant, money, named, toMoney } from "../../platform/http/shapes.ts";
import { ratePerWeek } from "../../own/organisation/index.ts";
import type { EstateCost } from "./estate-cost.ts";
import type { Estate } from "./estate.ts";
import type { ImaginedEstate } from "./imagine-estate.ts";
import type { MovedService } from "./model/compare-estates.ts";
import type { Derivation } from "./model/derivation.ts";
import type { Dimension } from "./model/what-if.ts";
import { moneyInWords } from "./model/wording.ts";
import { noPolicy } from "./run-cost-shapes.ts";

const model = z.enum(["you-build-it-you-run-it", "ops-run-it"]);
const level = z.enum(["none", "domain", "team"]);
const light = z.enum(["red", "amber", "green"]);
const lights = z.object({ red: z.int(), amber: z.int(), green: z.int() });
const upAndDown = z.object({ up: z.int(), down: z.int() });

const standsShape = z
  .object({
    exposurePerHour: money,
    availabilityTarget: z.number(),
    deploymentTarget: z.object({ label: z.string(), perWeek: z.number() }),
    operatingModel: model,
    onCallLevel: level,
    trafficLight: light,
  })
  .meta({ id: "Standing" });

export const whatIfShape = z
  .object({
    at: instant,
    words: z.string(),
    services: z.int(),
    moved: z.int(),
    directions: z
      .object({
        availabilityTarget: upAndDown,
        deploymentTarget: upAndDown,
        operatingModel: upAndDown,
        onCallLevel: upAndDown,
      })
      .describe(
        "How many services move on each dimension; up is more reliability, deployments or ownership by the team",
      ),
    lights: z.object({ before: lights, after: lights }),
    cost: z
      .object({
        known: z.boolean(),
        note: z.string(),
        before: money.nullable(),
        after: money.nullable(),
        difference: money.nullable(),
        schedules: z.object({ before: z.int(), after: z.int() }).nullable(),
        operations: money.nullable().describe("The operations' one schedule afterwards, where it is known"),
      })
      .describe("What the product teams' standby costs a year"),
    items: z.array(
      z.object({
        service: named.extend({ kind: z.enum(["digital", "foundational"]) }),
        team: named.nullable(),
        domain: named.nullable(),
        moves: z.array(
          z.object({
            dimension: z.enum(["availabilityTarget", "deploymentTarget", "operatingModel", "onCallLevel"]),
            direction: z.enum(["up", "down"]),
          }),
        ),
        before: standsShape,
        after: standsShape,
      }),
    ),
    refused: z
      .array(z.object({ service: z.string(), message: z.string() }))
      .describe("Services that the bands cannot answer for; at most a hundred are named"),
    next: z.string().nullable(),
  })
  .meta({ id: "WhatIf" });

type WhatIfShape = z.infer<typeof whatIfShape>;

const mostRefused = 100;

/** What would become of an estate, with a part of the services that move. */
export function toWhatIf(
  imagined: ImaginedEstate,
  shown: readonly MovedService[],
  estate: Estate,
  at: Date,
): Omit<WhatIfShape, "next"> {
  const { moved, refused, before, after } = imagined;
  const cost = toCost(before.cost, after.cost, estate.currency);
  const services = before.derivations.length;
  return {
    at: at.toISOString(),
    words: `${movesInWords(moved.length, services)}${costInWords(before.cost, after.cost, estate.currency)}`,
    services,
    moved: moved.length,
    directions: {
      availabilityTarget: countOf(moved, "availabilityTarget"),
      deploymentTarget: countOf(moved, "deploymentTarget"),
      operatingModel: countOf(moved, "operatingModel"),
      onCallLevel: countOf(moved, "onCallLevel"),
    },
    lights: { before: lightsOf(before.derivations), after: lightsOf(after.derivations) },
    cost,
    items: shown.map((one) => toItem(one, estate)),
    refused: refused.slice(0, mostRefused).map(({ slug, message }) => ({ service: slug, message })),
  };
}

const movesInWords = (moved: number, services: number): string =>
  moved === 0 ? `None of ${services} services would move` : `${moved} of ${services} services would move`;

function costInWords(before: EstateCost | null, after: EstateCost | null, currency: string): string {
  if (!before || !after) return ".";
  const difference = after.productMinor - before.productMinor;
  if (difference === 0)
    return `; standby would cost the same, ${moneyInWords(after.productMinor, currency)} a year.`;
  const words = `${moneyInWords(Math.abs(difference), currency)} a year ${difference > 0 ? "more" : "less"}`;
  return `; standby would cost ${words}: ${moneyInWords(after.productMinor, currency)} instead of ${moneyInWords(before.productMinor, currency)}.`;
}

function toCost(before: EstateCost | null, after: EstateCost | null, currency: string): WhatIfShape["cost"] {
  const amount = (cost: EstateCost | null) => cost && toMoney(cost.productMinor, currency);
  return {
    known: before !== null && after !== null,
    note:
      before && after ? "One person on each schedule out of hours, one schedule a team or domain." : noPolicy,
    before: amount(before),
    after: amount(after),
    difference: before && after ? toMoney(after.productMinor - before.productMinor, currency) : null,
    schedules: before && after ? { before: before.schedules, after: after.schedules } : null,
    operations: after?.operationsMinor == null ? null : toMoney(after.operationsMinor, currency),
  };
}

function countOf(moved: readonly MovedService[], dimension: Dimension): { up: number; down: number } {
  const counts = { up: 0, down: 0 };
  for (const { moves } of moved)
    for (const move of moves) if (move.dimension === dimension) counts[move.direction]++;
  return counts;
}

function lightsOf(derivations: readonly Derivation[]) {
  const counts = { red: 0, amber: 0, green: 0 };
  for (const { trafficLight } of derivations) counts[trafficLight]++;
  return counts;
}

function toItem({ slug, before, after, moves }: MovedService, estate: Estate): WhatIfShape["items"][number] {
  const service = estate.serviceBySlug(slug)!;
  const { ownerTeam } = service;
  return {
    service: { slug, name: service.name, kind: service.kind },
    team: ownerTeam && { slug: ownerTeam.slug, name: ownerTeam.name },
    domain: ownerTeam?.domain ? { slug: ownerTeam.domain.slug, name: ownerTeam.domain.name } : null,
    moves,
    before: toStands(before),
    after: toStands(after),
  };
}

export const toStands = (derivation: Derivation): z.infer<typeof standsShape> => ({
  exposurePerHour: toMoney(derivation.exposurePerHourMinor, derivation.currency),
  availabilityTarget: derivation.availabilityPpm / 10_000,
  deploymentTarget: {
    label: derivation.deploymentTarget.label,
    perWeek: ratePerWeek(derivation.deploymentTarget),
  },
  operatingModel: derivation.operatingModel,
  onCallLevel: derivation.onCallLevel,
  trafficLight: derivation.trafficLight,
});
