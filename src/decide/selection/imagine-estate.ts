import { invalidField } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import {
  readBetweenModel,
  readDemandBands,
  readExposureBands,
  readRemuneration,
  type ExposureBand,
  type Remuneration,
} from "../../own/organisation/index.ts";
import { estateCost, type EstateCost } from "./estate-cost.ts";
import { chosenServices } from "./estate-filter.ts";
import type { Estate, ServiceOnEstate } from "./estate.ts";
import { checkExposure } from "./model/availability.ts";
import { compareEstates, type WhatIf } from "./model/compare-estates.ts";
import type { BandsInCurrency } from "./model/default-bands.ts";
import { demandBandOf, type Derivation } from "./model/derivation.ts";
import type { ServiceEstimate } from "./model/derive.ts";
import type { StandbyYears } from "./standby-years.ts";
import type { WhatIfBody } from "./what-if-routes.ts";

/** An estate before and after, and what its standby costs a year each time; null where nobody has said how it is paid. */
export type ImaginedEstate = Omit<WhatIf, "before" | "after"> & {
  before: { derivations: Derivation[]; cost: EstateCost | null };
  after: { derivations: Derivation[]; cost: EstateCost | null };
};

/** Derives an estate as it is and as it would be, outside any peak. */
export async function imagineEstate(
  estate: Estate,
  wanted: WhatIfBody,
  at: Date,
  yearsOf: StandbyYears,
): Promise<ImaginedEstate> {
  const before = estate.bandsAt(at);
  const after = wantedBands(before, wanted);
  const changed = changedEstimates(estate, wanted, after, at);
  const services = chosenServices(estate, wanted).flatMap((service) => {
    const estimate = usualEstimate(estate, service.id, at);
    const change = changed.get(service.id);
    if (!estimate) return [];
    return [{ slug: service.slug, before: estimate, after: change ? { ...estimate, ...change } : estimate }];
  });
  const compared = compareEstates(services, { before, after }, at);
  const policy = estate.remunerationAt(at);
  const triedPolicy =
    wanted.remuneration === undefined
      ? policy
      : readRemuneration(wanted.remuneration, "remuneration", estate.currency);
  const cost = (derivations: ReadonlyMap<string, Derivation>, paid: Remuneration | null) =>
    paid && estateCost(estate, placesOf(estate, derivations), paid, yearsOf, at);
  return {
    ...compared,
    before: { derivations: [...compared.before.values()], cost: await cost(compared.before, policy) },
    after: { derivations: [...compared.after.values()], cost: await cost(compared.after, triedPolicy) },
  };
}

function usualEstimate(estate: Estate, serviceId: string, at: Date): ServiceEstimate | null {
  const estimate = estate.estimate(serviceId, at);
  return estimate && { ...estimate, peaks: [] };
}

function wantedBands(bands: BandsInCurrency, wanted: WhatIfBody): BandsInCurrency {
  const { currency } = bands;
  const exposure = wanted.exposureBands
    ? readExposureBands(wanted.exposureBands, "exposureBands", currency)
    : bands.exposure;
  return {
    currency,
    exposure: withLevels(exposure, wanted.onCall ?? []),
    demand: wanted.demandBands ? readDemandBands(wanted.demandBands, "demandBands") : bands.demand,
    betweenModel: wanted.betweenModel
      ? readBetweenModel(wanted.betweenModel, "betweenModel")
      : bands.betweenModel,
  };
}

function withLevels(
  bands: readonly ExposureBand[],
  levels: NonNullable<WhatIfBody["onCall"]>,
): ExposureBand[] {
  const changed = bands.map((band) => ({ ...band }));
  for (const [i, { availability, onCall }] of levels.entries()) {
    const band = changed.find(({ availabilityPpm }) => availabilityPpm === Math.round(availability * 10_000));
    if (!band)
      throw invalidField(
        `onCall[${i}].availability`,
        `there is no band of ${availability} %; the bands have ${changed.map(({ availabilityPpm }) => `${availabilityPpm / 10_000}`).join(", ")}`,
      );
    band.onCallLevel = onCall;
  }
  return changed;
}

function changedEstimates(
  estate: Estate,
  { changes = [] }: WhatIfBody,
  bands: BandsInCurrency,
  at: Date,
): ReadonlyMap<string, Partial<ServiceEstimate>> {
  const changed = new Map<string, Partial<ServiceEstimate>>();
  for (const [i, { service: slug, exposurePerHour, demand }] of changes.entries()) {
    const service = estate.serviceBySlug(slug);
    if (!service) throw invalidField(`changes[${i}].service`, `there is no service "${slug}"`);
    if (!estate.estimate(service.id, at))
      throw invalidField(`changes[${i}].service`, `nobody has estimated "${slug}" yet, so it cannot move`);
    changed.set(service.id, {
      ...(exposurePerHour !== undefined && {
        exposurePerHourMinor: readExposure(exposurePerHour, bands.currency, `changes[${i}].exposurePerHour`),
      }),
      ...(demand !== undefined && {
        demand: demandBandOf(demand, bands.demand, `changes[${i}].demand`).name,
      }),
    });
  }
  return changed;
}

function readExposure(amount: string | number, currency: string, path: string): number {
  const exposurePerHourMinor = parseMajor(amount, currency, path);
  checkExposure(exposurePerHourMinor, path);
  return exposurePerHourMinor;
}

const placesOf = (estate: Estate, derivations: ReadonlyMap<string, Derivation>) =>
  [...derivations].map(([slug, { operatingModel, onCallLevel }]) => {
    const { ownerTeam }: Pick<ServiceOnEstate, "ownerTeam"> = estate.serviceBySlug(slug) ?? {
      ownerTeam: null,
    };
    return {
      teamSlug: ownerTeam?.slug ?? null,
      domainSlug: ownerTeam?.domain?.slug ?? null,
      operatingModel,
      onCallLevel,
    };
  });
