import type { ImpactSpan, LossFigures } from "./loss.ts";

const hourMilliseconds = 3_600_000n;

/**
 * What an hour of an impact cost as it was measured, in minor units: all that it cost over its length (over an hour, where it
 * was shorter, so that a credit does not weigh a thousandfold), or the last rate known, if that is more.
 */
export function measuredPerHourMinor(
  { amountMinor, lastPerHourMinor }: LossFigures,
  { impactStartedAt, mitigatedAt }: ImpactSpan,
  at: Date,
): number {
  const end = mitigatedAt !== null && mitigatedAt < at ? mitigatedAt : at;
  const length = BigInt(Math.max(0, end.getTime() - impactStartedAt.getTime()));
  const over = length < hourMilliseconds ? hourMilliseconds : length;
  return Math.max(lastPerHourMinor, Number((BigInt(amountMinor) * hourMilliseconds) / over));
}
