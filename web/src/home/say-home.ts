import { incidentName, isHurting } from "../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";
import { counted, listed } from "../shared/format/words.ts";
import { moneyText } from "../shared/format/format-money.ts";

const names = (incidents: readonly IncidentSummary[]): string =>
  listed(incidents.map(({ number }) => incidentName(number).replace("-", "\u2011")));

/** What the reader's own incidents ask of them, else what waits for their answer, in one sentence; `mine` as `sortIncidents` gives it. */
export function sayHome(
  mine: readonly IncidentSummary[],
  readerId: string,
  waitingApprovals: number,
  locale?: string,
): string {
  if (mine.length === 0)
    return waitingApprovals === 0
      ? "Nothing needs you now."
      : `${counted(waitingApprovals, "thing")} ${waitingApprovals === 1 ? "waits" : "wait"} for your answer, and no incident needs you.`;
  const waiting = mine.filter(({ state, pagedAt }) => state === "triggered" && pagedAt !== null);
  if (waiting.length > 0) return `Nobody has acknowledged ${names(waiting)}${sayRate(waiting, locale)}.`;
  const own = mine.filter(({ acknowledgedBy }) => acknowledgedBy?.id === readerId);
  if (own.length > 0) return `You are on ${names(own)}${sayRate(own, locale)}.`;
  const deferred = mine.filter(({ state }) => state === "triggered");
  if (deferred.length === mine.length)
    return `Nothing needs you yet: ${names(deferred)} ${deferred.length === 1 ? "waits" : "wait"} to be paged.`;
  return `${counted(mine.length, "incident")} of your teams ${mine.length === 1 ? "is" : "are"} open, with somebody on ${mine.length === 1 ? "it" : "them"}.`;
}

function sayRate(incidents: readonly IncidentSummary[], locale?: string): string {
  const hurting = incidents.filter(isHurting);
  const rate = hurting.reduce((sum, { loss }) => sum + Number(loss.perHour), 0);
  const currency = hurting[0]?.loss.currency;
  if (rate === 0 || currency === undefined) return "";
  return `: ${moneyText(rate, currency, "estimate", locale)} an hour`;
}
