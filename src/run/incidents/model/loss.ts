import { invalidField } from "../../../lib/errors.ts";

/** Either a rate of its own, or a share of the exposure in basis points (10,000 = all of it). */
export type LossRate = { ratePerHourMinor: number } | { shareBasisPoints: number };

/**
 * What someone came to know about the rate: from `effectiveFromAt` on, or up to `effectiveUntilAt` (half-open)
 * when it corrects a stretch of the past only. A later revision prevails over earlier ones wherever they overlap.
 */
export type LossRevision = {
  effectiveFromAt: Date;
  effectiveUntilAt: Date | null;
  rate: LossRate;
  madeAt: Date;
  by: string;
  why: string;
};

/** Credits, manual fall-back and the like, on top of what unavailability costs. */
export type LossCost = { amountMinor: number; incurredAt: Date; by: string; why: string };

/** Everything that the loss of an incident is computed from (spec: incidents, Live loss). */
export type IncidentLoss = {
  /** The exposure in force when the impact started. */
  exposurePerHourMinor: number;
  /** The first estimate's share of it. */
  shareBasisPoints: number;
  /** In the order that they were made. */
  revisions: readonly LossRevision[];
  costs: readonly LossCost[];
};

/** The stretch during which loss accrues; half-open. */
export type ImpactSpan = { impactStartedAt: Date; mitigatedAt: Date | null };

/** `perHourMinor` is 0 once mitigated; `lastPerHourMinor` stays what it was while the impact lasted. */
export type LossFigures = { amountMinor: number; perHourMinor: number; lastPerHourMinor: number; asOf: Date };

/** A stretch of constant rate, in ten-thousandths of a minor unit an hour; half-open, in milliseconds. */
export type LossPiece = { from: number; until: number; rate: bigint };

/** Rates are exact in ten-thousandths an hour and times in milliseconds, so sums are exact in this fraction. */
export const UNITS_PER_MINOR = 10_000n * 3_600_000n;

const exactRate = (rate: LossRate, exposurePerHourMinor: number): bigint =>
  "ratePerHourMinor" in rate
    ? BigInt(rate.ratePerHourMinor) * 10_000n
    : BigInt(exposurePerHourMinor) * BigInt(rate.shareBasisPoints);

/** The rate over time from the start of the impact, without end, as it is known after all revisions. */
export function lossPieces(loss: IncidentLoss, impactStartedAt: Date): readonly LossPiece[] {
  const start = impactStartedAt.getTime();
  const first: LossPiece = { from: start, until: Infinity, rate: exactRate(loss, loss.exposurePerHourMinor) };
  return loss.revisions.reduce<readonly LossPiece[]>(
    (pieces, revision) => {
      const from = Math.max(start, revision.effectiveFromAt.getTime());
      const until = revision.effectiveUntilAt?.getTime() ?? Infinity;
      const piece = { from, until, rate: exactRate(revision.rate, loss.exposurePerHourMinor) };
      return from < until ? overlay(pieces, piece) : pieces;
    },
    [first],
  );
}

function overlay(pieces: readonly LossPiece[], top: LossPiece): LossPiece[] {
  const before = pieces.map((piece) => ({ ...piece, until: Math.min(piece.until, top.from) }));
  const after = pieces.map((piece) => ({ ...piece, from: Math.max(piece.from, top.until) }));
  return [...before, top, ...after].filter(({ from, until }) => from < until);
}

/** What has accrued from the start of the pieces until `end`, in `UNITS_PER_MINOR`. */
export function accruedUnits(pieces: readonly LossPiece[], end: number): bigint {
  let units = 0n;
  for (const { from, until, rate } of pieces) {
    const length = Math.min(until, end) - from;
    if (length > 0) units += rate * BigInt(length);
  }
  return units;
}

/** The costs known to have been incurred by then, in minor units. */
export const costsMinor = (loss: IncidentLoss, now: Date): bigint =>
  loss.costs.reduce((sum, cost) => (cost.incurredAt <= now ? sum + BigInt(cost.amountMinor) : sum), 0n);

const roundHalfUp = (amount: bigint, unit: bigint): number => Number((2n * amount + unit) / (2n * unit));

/** The loss as of `now`: exact, rounded half up once at the end. */
export function lossAt(loss: IncidentLoss, span: ImpactSpan, now: Date): LossFigures {
  const start = span.impactStartedAt.getTime();
  const { mitigatedAt } = span;
  const isOver = mitigatedAt !== null && mitigatedAt <= now;
  const end = Math.max(start, isOver ? mitigatedAt.getTime() : now.getTime());
  const pieces = lossPieces(loss, span.impactStartedAt);
  const units = accruedUnits(pieces, end) + costsMinor(loss, now) * UNITS_PER_MINOR;
  // A mitigation at the very instant of a revision ends the stretch before it.
  const last = pieces.findLast(({ from }) => (isOver ? from < end : from <= end)) ?? pieces[0];
  const lastPerHourMinor = roundHalfUp(last?.rate ?? 0n, 10_000n);
  return {
    amountMinor: roundHalfUp(units, UNITS_PER_MINOR),
    perHourMinor: isOver || now.getTime() < start ? 0 : lastPerHourMinor,
    lastPerHourMinor,
    asOf: now,
  };
}

/** Adds a revision, once it is checked: a whole rate or share, a reason, and a beginning before its end. */
export function reviseLoss(loss: IncidentLoss, revision: LossRevision): IncidentLoss {
  const { rate, effectiveFromAt, effectiveUntilAt, why } = revision;
  if ("ratePerHourMinor" in rate) demandWhole("perHour", rate.ratePerHourMinor, Number.MAX_SAFE_INTEGER);
  else demandWhole("shareBasisPoints", rate.shareBasisPoints, 10_000);
  if (effectiveUntilAt !== null && effectiveUntilAt <= effectiveFromAt)
    throw invalidField("effectiveUntilAt", "must lie after effectiveFromAt");
  demandReason(why);
  return { ...loss, revisions: [...loss.revisions, revision] };
}

/** Adds a cost, once it is checked. */
export function addCost(loss: IncidentLoss, cost: LossCost): IncidentLoss {
  demandWhole("amount", cost.amountMinor, Number.MAX_SAFE_INTEGER);
  demandReason(cost.why);
  return { ...loss, costs: [...loss.costs, cost] };
}

/** Nothing was lost between a mitigation and the return of the impact; afterwards the rate is what it was before. */
export const pauseLoss = (loss: IncidentLoss, mitigatedAt: Date, backAt: Date, by: string): IncidentLoss =>
  backAt <= mitigatedAt
    ? loss
    : reviseLoss(loss, {
        effectiveFromAt: mitigatedAt,
        effectiveUntilAt: backAt,
        rate: { ratePerHourMinor: 0 },
        madeAt: backAt,
        by,
        why: "availability was restored for this time",
      });

function demandWhole(path: string, value: number, max: number): void {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw invalidField(path, `write a whole number from 0 to ${max}, not ${value}`);
}

function demandReason(why: string): void {
  if (why.trim() === "") throw invalidField("why", "say in a few words why");
}
