import type { IncidentLoss } from "./incident-types.ts";

/** The loss by an instant, in major units: what the server said as of its instant, run on at the rate an hour. */
export function lossNow({ amount, perHour, asOf }: IncidentLoss, now: Date): number {
  const hours = Math.max(0, now.getTime() - Date.parse(asOf)) / 3_600_000;
  return Number(amount) + Number(perHour) * hours;
}

/** What a share of the exposure costs an hour, in major units. */
export const shareOfExposure = (exposurePerHour: string, sharePercent: number): number =>
  (Number(exposurePerHour) * sharePercent) / 100;

/** The share of the exposure that is lost now, in per cent from 0 to 100; what it was at first is in the estimate. */
export function shareNow({ perHour }: Pick<IncidentLoss, "perHour">, exposurePerHour: string): number {
  const exposure = Number(exposurePerHour);
  return exposure > 0 ? Math.min(100, (Number(perHour) / exposure) * 100) : 0;
}
