import type { Bands } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import {
  loadEstateRows,
  loadFactsVersion,
  type EstateRows,
  type LossThresholds,
  type ServiceRow,
} from "./estate-store.ts";
import { defaultBands, defaultBandsIn, type BandsInCurrency } from "./model/default-bands.ts";
import type { Derivation } from "./model/derivation.ts";
import { derive, exposureInForce, type ServiceEstimate } from "./model/derive.ts";

/** A service as the derivation reads it. */
export type ServiceOnEstate = Pick<ServiceRow, "id" | "slug" | "name" | "kind" | "lifecycle"> & {
  ownerTeamId: string | null;
  alertMatch: Readonly<Record<string, string>>;
  links: readonly { title: string; href: string }[];
};

/** Every service's derivation at any instant, from memory. */
export type Estate = {
  version: number;
  currency: string;
  services: ReadonlyMap<string, ServiceOnEstate>;
  serviceBySlug: (slug: string) => ServiceOnEstate | null;
  bandsAt: (at: Date) => BandsInCurrency;
  lossThresholdsAt: (at: Date) => LossThresholds;
  /** The estimates in force at an instant; null where nobody has made any. */
  estimate: (serviceId: string, at: Date) => ServiceEstimate | null;
  derivation: (serviceId: string, at: Date) => Derivation | null;
  /** What an hour of unavailability costs at an instant, a peak's lead and lag left out; 0 where nobody has estimated it. */
  exposurePerHourMinor: (serviceId: string, at: Date) => number;
};

/** Reads the estate where the facts have changed since the last call, else answers the one in memory. */
export type ReadEstate = (db: Db | Tx) => Promise<Estate>;

export function createReadEstate(): ReadEstate {
  let kept: Estate | null = null;
  return async (db) => {
    const version = await loadFactsVersion(db);
    if (kept?.version !== version) kept = buildEstate(version, await loadEstateRows(db));
    return kept;
  };
}

/** Where the organisation has decided none (spec: contract, Files). */
const defaultThresholds: LossThresholds = { highMinor: 5_000_000, mediumMinor: 500_000 };

function buildEstate(version: number, rows: EstateRows): Estate {
  const currency = rows.currency ?? defaultBands.currency;
  const defaults = defaultBandsIn(currency);
  const bandsPolicy = policyAt(rows, "bands") as (at: Date) => Bands | null;
  const thresholdsPolicy = policyAt(rows, "incident-loss") as (at: Date) => LossThresholds | null;
  const bandsAt = (at: Date): BandsInCurrency => ({ ...(bandsPolicy(at) ?? defaults), currency });
  const estimated = new Map(rows.services.map((row) => [row.id, row]));
  const services = new Map(rows.services.map((row) => [row.id, toService(row)]));
  const bySlug = new Map([...services.values()].map((service) => [service.slug, service]));
  const estimate = (serviceId: string, at: Date) => {
    const row = estimated.get(serviceId);
    return row ? estimateAt(row, at) : null;
  };
  return {
    version,
    currency,
    services,
    serviceBySlug: (slug) => bySlug.get(slug) ?? null,
    bandsAt,
    lossThresholdsAt: (at) => thresholdsPolicy(at) ?? defaultThresholds,
    estimate,
    exposurePerHourMinor(serviceId, at) {
      const input = estimate(serviceId, at);
      return input === null ? 0 : exposureInForce(input, at);
    },
    derivation(serviceId, at) {
      const input = estimate(serviceId, at);
      return input && derive(input, bandsAt(at), at);
    },
  };
}

const toService = (row: ServiceRow): ServiceOnEstate => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  lifecycle: row.lifecycle,
  ownerTeamId: row.owner_team_id,
  alertMatch: row.alert_match,
  links: row.links,
});

/** The last estimates begun by an instant; before the first ones, the first. */
function estimateAt(row: ServiceRow, at: Date): ServiceEstimate | null {
  const inForce = row.estimates.findLast(({ from }) => new Date(from) <= at) ?? row.estimates[0];
  if (!inForce || inForce.exposure === null || inForce.demand === null) return null;
  return {
    kind: row.kind,
    exposurePerHourMinor: inForce.exposure,
    demand: inForce.demand,
    ...(row.chosen_on_call_level === null
      ? {}
      : { chosenOnCallLevel: { level: row.chosen_on_call_level, reason: row.chosen_on_call_reason } }),
    peaks: row.peaks,
  };
}

/** The policy in force at an instant: the last one begun; before the first, the first. */
function policyAt(rows: EstateRows, kind: string): (at: Date) => unknown {
  const history = rows.policies.filter((policy) => policy.kind === kind);
  return (at) => {
    const inForce = history.findLast(({ effective_from }) => effective_from <= at) ?? history[0];
    return inForce?.value ?? null;
  };
}
