import { wordDuration } from "../../../shared/format/format-duration.ts";
import { relativeInstant, shortInstant } from "../../../shared/format/format-instant.ts";
import { moneyText } from "../../../shared/format/format-money.ts";
import { keepPercentTogether } from "../../../shared/format/format-percentage.ts";
import { askings, isExhausted, peopleOnIt } from "./asked-people.ts";
import type { Incident } from "../incident-types.ts";
import { listed } from "../../../shared/format/words.ts";
import { withoutService } from "../page-reason.ts";

/** An incident's first line, and where it was about asking somebody, why them. */
export type Saying = { answer: string; why: string | null };

type Words = { now: Date; locale?: string; timeZone?: string };

const secondsBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 1000;

/** "3 minutes ago", and "just now" where a few seconds do not matter. */
const agoWords = (at: string, { now, locale }: Words): string =>
  now.getTime() - Date.parse(at) < 10_000 ? "just now" : relativeInstant(new Date(at), now, locale);

/** Who was asked and why, or until when nobody is woken and why; then who is on it; then what it came to. */
export function sayIncident(incident: Incident, words: Words): Saying {
  switch (incident.state) {
    case "triggered":
      return { answer: sayAsked(incident, words), why: sayWhy(incident) };
    case "acknowledged":
      return { answer: sayOnIt(incident, words), why: null };
    case "mitigated":
      return { answer: sayMitigated(incident, words), why: null };
    default:
      return { answer: sayOver(incident, words), why: null };
  }
}

const shortly = (at: string, { now, timeZone, locale }: Words): string =>
  shortInstant(new Date(at), now, timeZone, locale);

function sayWhy(incident: Incident): string | null {
  const reason = withoutService(incident);
  return reason === "" ? null : keepPercentTogether(reason);
}

function sayAsked(incident: Incident, words: Words): string {
  const { deferredUntil, timeline } = incident;
  if (deferredUntil) return `Nobody is woken: it pages ${shortly(deferredUntil, words)} if it is still open.`;
  if (isExhausted(timeline)) return "Nobody acknowledged at any step; the administrators were told.";
  const asked = askings(timeline);
  const last = asked.at(-1);
  if (!last) return "Nobody was paged.";
  const people = [...new Set(asked.flatMap((asking) => asking.people))];
  const ago = agoWords(last.askedAt, words);
  return `${listed(people)} ${people.length === 1 ? "was" : "were"} paged${asked.length > 1 ? ", last" : ""} ${ago}; nobody has acknowledged.`;
}

function sayOnIt(incident: Incident, words: Words): string {
  const { acknowledgedBy, acknowledgedAt, pagedAt, commander } = incident;
  if (!acknowledgedBy)
    return `Acknowledged where the alert comes from${acknowledgedAt ? `, at ${shortly(acknowledgedAt, words)}` : ""}; nobody here is on it by name.`;
  const { onIt, calledIn } = peopleOnIt(incident);
  const took =
    pagedAt && acknowledgedAt && onIt.length === 1
      ? `, ${wordDuration(secondsBetween(pagedAt, acknowledgedAt))} after the page`
      : "";
  const parts = [
    `${listed(onIt)} ${onIt.length > 1 ? "are" : "is"} on it${took}`,
    commander && onIt.length > 1 ? `${commander.name} leads` : "",
    calledIn.length > 0 ? `${listed(calledIn)} ${calledIn.length > 1 ? "are" : "is"} called in` : "",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

function sayMitigated({ mitigatedAt, timeline }: Incident, words: Words): string {
  const since = mitigatedAt ? ` since ${shortly(mitigatedAt, words)}` : "";
  const last = timeline.findLast(({ kind }) => kind === "mitigated");
  return last?.data["automatic"] === true
    ? `All alerts are over${since}; it resolves by itself when they stay quiet.`
    : `Availability is restored${since}; resolve it when it stays well.`;
}

function sayOver({ resolvedAt, impactStartedAt, mitigatedAt, loss, state }: Incident, words: Words): string {
  const since = resolvedAt ? ` since ${shortly(resolvedAt, words)}` : "";
  const felt = mitigatedAt
    ? `: customers felt it for ${wordDuration(secondsBetween(impactStartedAt, mitigatedAt))}`
    : "";
  const cost =
    Number(loss.amount) > 0
      ? `, and it cost ${moneyText(loss.amount, loss.currency, "estimate", words.locale)}`
      : "";
  return `Over${since}${felt}${cost}.${state === "reviewed" ? " Its review is done." : ""}`;
}
