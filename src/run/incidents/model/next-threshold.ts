import { classByFigures, type LossThresholds } from "./class.ts";
import { accruedUnits, costsMinor, lossAt, lossPieces, UNITS_PER_MINOR } from "./loss.ts";
import type { ImpactSpan, IncidentLoss, LossPiece } from "./loss.ts";

const LAST_INSTANT = 8.64e15;

/**
 * The first instant after `now` at which the figures, as known now, put the incident into a higher class, for the
 * timer that announces it; null when they never will (already high, mitigated, or nothing accrues).
 */
export function nextThresholdAt(
  loss: IncidentLoss,
  span: ImpactSpan,
  thresholds: LossThresholds,
  now: Date,
): Date | null {
  const current = classByFigures(lossAt(loss, span, now), thresholds);
  if (current === "high" || span.mitigatedAt !== null) return null;
  const thresholdMinor = current === "medium" ? thresholds.highMinor : thresholds.mediumMinor;
  const pieces = lossPieces(loss, span.impactStartedAt);
  const asOf = Math.max(now.getTime(), span.impactStartedAt.getTime());
  const known = accruedUnits(pieces, asOf) + costsMinor(loss, now) * UNITS_PER_MINOR;
  // Amounts are rounded half up, so half a minor unit less is enough.
  const missing = (BigInt(thresholdMinor) * 2n - 1n) * UNITS_PER_MINOR - known * 2n;
  const reachedAt = whenReached(pieces, asOf, missing, BigInt(thresholdMinor) * 20_000n);
  return reachedAt === null || reachedAt > LAST_INSTANT
    ? null
    : new Date(Math.max(reachedAt, now.getTime() + 1));
}

/** When twice the missing units have accrued, or a rate begins that (doubled, rounded) is over the threshold itself. */
function whenReached(
  pieces: readonly LossPiece[],
  asOf: number,
  missingDoubled: bigint,
  thresholdRateDoubled: bigint,
): number | null {
  let missing = missingDoubled;
  for (const { from, until, rate } of pieces) {
    if (until <= asOf) continue;
    const start = Math.max(from, asOf);
    if (start > asOf && 2n * rate + 10_000n >= thresholdRateDoubled) return start;
    if (rate > 0n) {
      const needed = Number((missing + 2n * rate - 1n) / (2n * rate));
      if (start + needed <= until) return start + needed;
      missing -= 2n * rate * BigInt(until - start);
    }
  }
  return null;
}
