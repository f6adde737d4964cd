import { AppError } from "../../lib/errors.ts";
import type { Bands, Remuneration } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import {
  loadEstateRows,
  loadFactsVersion,
  type EstateRows,
  type LossThresholds,
  type OwningTeamRow,
  type PeakRow,
  type ServiceRow,
} from "./estate-store.ts";
import type { Choices, DecisionInForce } from "./model/choice.ts";
import { defaultBands, defaultBandsIn, type BandsInCurrency } from "./model/default-bands.ts";
import type { Derivation } from "./model/derivation.ts";
import { derive, exposureInForce, type ServiceEstimate } from "./model/derive.ts";
import { higherChoice } from "./model/on-call-level.ts";

/** A service as the derivation reads it. */
export type ServiceOnEstate = Pick<ServiceRow, "id" | "slug" | "name" | "kind" | "lifecycle"> & {
  ownerTeamId: string | null;
  ownerTeam: OwningTeamRow | null;
  managedBy: "code" | "interface";
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
  /** How on-call is paid; null where the organisation has not said. */
  remunerationAt: (at: Date) => Remuneration | null;
  /** Every team, those out of use too. */
  teams: readonly OwningTeamRow[];
  teamBySlug: (slug: string) => OwningTeamRow | null;
  /** The team that answers for what is under Ops Run It, where the organisation has named one. */
  applicationSupport: OwningTeamRow | null;
  /** The estimates in force at an instant, with peaks and choices; null where nobody has made any. */
  estimate: (serviceId: string, at: Date) => ServiceEstimate | null;
  /** Null where nobody has estimated it, or where the bands at that instant cannot answer for its estimates. */
  derivation: (serviceId: string, at: Date) => Derivation | null;
  /** Every peak that was ever said of a service, with the time during which it was. */
  peaks: (serviceId: string) => readonly PeakRow[];
  /** What an hour of unavailability costs at an instant, a peak's lead and lag left out; 0 where nobody has estimated it. */
  exposurePerHourMinor: (serviceId: string, at: Date) => number;
};

/** Reads the estate where the facts have changed since the last call, else answers the one in memory. */
export type ReadEstate = (db: Db | Tx) => Promise<Estate>;

/** A service by its slug. */
export function serviceOf(estate: Estate, slug: string): ServiceOnEstate {
  const service = estate.serviceBySlug(slug);
  if (!service) throw new AppError("not_found", `There is no service "${slug}".`);
  return service;
}

/** Reads the estate where the facts have changed since the last call, else answers the one in memory. */
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
  const bandsAt = inCurrency(bandsPolicy, defaults, currency);
  const estimated = new Map(rows.services.map((row) => [row.id, row]));
  const teams = new Map(rows.teams.map((team) => [team.id, team]));
  const teamsBySlug = new Map(rows.teams.map((team) => [team.slug, team]));
  const services = new Map(rows.services.map((row) => [row.id, toService(row, teams)]));
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
    remunerationAt: policyAt(rows, "remuneration") as (at: Date) => Remuneration | null,
    teams: rows.teams,
    teamBySlug: (slug) => teamsBySlug.get(slug) ?? null,
    applicationSupport: teamsBySlug.get(rows.applicationSupport ?? "") ?? null,
    estimate,
    exposurePerHourMinor(serviceId, at) {
      const input = estimate(serviceId, at);
      return input === null ? 0 : exposureInForce(input, at);
    },
    peaks: (serviceId) => estimated.get(serviceId)?.peaks ?? [],
    derivation: rememberSteady(estimated, bandsAt),
  };
}

const toService = (row: ServiceRow, teams: ReadonlyMap<string, OwningTeamRow>): ServiceOnEstate => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  lifecycle: row.lifecycle,
  ownerTeamId: row.owner_team_id,
  ownerTeam: row.owner_team_id === null ? null : (teams.get(row.owner_team_id) ?? null),
  managedBy: row.managed_by,
  alertMatch: row.alert_match,
  links: row.links,
});

/** The bands in force, the same object for as long as they are the same. */
function inCurrency(policy: (at: Date) => Bands | null, defaults: Bands, currency: string) {
  const known = new Map<Bands, BandsInCurrency>();
  return (at: Date): BandsInCurrency => {
    const bands = policy(at) ?? defaults;
    let found = known.get(bands);
    if (!found) known.set(bands, (found = { ...bands, currency }));
    return found;
  };
}

/** Most services have neither peaks nor choices: what is derived of them holds while their estimates and the bands do. */
function rememberSteady(
  rows: ReadonlyMap<string, ServiceRow>,
  bandsAt: (at: Date) => BandsInCurrency,
): Estate["derivation"] {
  type Known = { estimates: unknown; bands: BandsInCurrency; derivation: Derivation | null };
  const known = new Map<string, Known>();
  return (serviceId, at) => {
    const row = rows.get(serviceId);
    if (!row) return null;
    const bands = bandsAt(at);
    const isSteady = row.peaks.length + row.levelChoices.length + row.decisions.length === 0;
    const estimates = estimatesAt(row, at);
    const before = known.get(serviceId);
    if (isSteady && before?.estimates === estimates && before?.bands === bands) return before.derivation;
    const input = estimateAt(row, at);
    const derivation = input && deriveOrNull(input, bands, at);
    if (isSteady) known.set(serviceId, { estimates, bands, derivation });
    return derivation;
  };
}

/** Estimates that the bands know nothing of, a demand band that has gone for example, derive nothing and stop nobody. */
function deriveOrNull(input: ServiceEstimate, bands: BandsInCurrency, at: Date): Derivation | null {
  try {
    return derive(input, bands, at);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}

/** The last estimates begun by an instant; before the first ones, the first. */
const estimatesAt = ({ estimates }: ServiceRow, at: Date): ServiceRow["estimates"][number] | undefined =>
  estimates.findLast(({ from }) => new Date(from) <= at) ?? estimates[0];

function estimateAt(row: ServiceRow, at: Date): ServiceEstimate | null {
  const inForce = estimatesAt(row, at);
  if (!inForce || inForce.exposure === null || inForce.demand === null) return null;
  return {
    kind: row.kind,
    exposurePerHourMinor: inForce.exposure,
    demand: inForce.demand,
    chosen: choicesAt(row, at),
    decision: decisionAt(row, at),
    peaks: peaksAt(row, at),
  };
}

const peaksAt = ({ peaks }: ServiceRow, at: Date): readonly PeakRow[] =>
  peaks.length === 0
    ? peaks
    : peaks.filter(
        ({ saidFrom, saidUntil }) =>
          new Date(saidFrom) <= at && (saidUntil === null || at < new Date(saidUntil)),
      );

/** The last of a history that had begun by an instant. */
const begunBy = <Row extends { from: string }>(history: readonly Row[], at: Date): Row | undefined =>
  history.findLast(({ from }) => new Date(from) <= at);

/** What was chosen of a service by a decision, and by its file; of two levels the higher holds. */
function choicesAt({ decisions, levelChoices }: ServiceRow, at: Date): Choices | null {
  if (decisions.length === 0 && levelChoices.length === 0) return null;
  const decision = begunBy(decisions, at);
  const file = begunBy(levelChoices, at);
  const decided = decision && {
    by: decision.by,
    chosenAt: new Date(decision.approvedAt),
    reason: decision.reason,
    decisionId: decision.id,
  };
  return {
    operatingModel:
      decided && decision.operatingModel ? { value: decision.operatingModel, ...decided } : null,
    onCallLevel: higherChoice(
      decided && decision.onCallLevel ? { value: decision.onCallLevel, ...decided } : null,
      file && file.level
        ? {
            value: file.level,
            by: file.by,
            chosenAt: new Date(file.from),
            reason: file.reason,
            decisionId: null,
          }
        : null,
    ),
  };
}

function decisionAt({ decisions }: ServiceRow, at: Date): DecisionInForce | null {
  const decision = begunBy(decisions, at);
  return decision
    ? { decisionId: decision.id, decidedAt: new Date(decision.approvedAt), derived: decision.derived }
    : null;
}

/** The policy in force at an instant: the last one begun; before the first, the first. */
function policyAt(rows: EstateRows, kind: string): (at: Date) => unknown {
  const history = rows.policies.filter((policy) => policy.kind === kind);
  return (at) => {
    const inForce = history.findLast(({ effective_from }) => effective_from <= at) ?? history[0];
    return inForce?.value ?? null;
  };
}
