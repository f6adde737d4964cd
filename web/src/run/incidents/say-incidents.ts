import { moneyText } from "../../shared/format/format-money.ts";
import type { StateFilter } from "./incidents-address.ts";
import { incidentName, isHurting, isOpen } from "./incident-types.ts";
import type { IncidentSummary } from "./incident-types.ts";
import { counted, listed } from "../../shared/format/words.ts";

type Said = Pick<IncidentSummary, "number" | "state" | "loss" | "pagedAt" | "deferredUntil">;

/** What a list of incidents comes to, in one sentence; `more` where further ones are not loaded. */
export function sayIncidents(
  items: readonly Said[],
  { state, more, locale }: { state: StateFilter; more: boolean; locale?: string },
): string {
  if (state === "open" || state === "any") return sayOpen(items, state, more, locale);
  if (items.length === 0) return `No incident is ${state}.`;
  const count = `${amountOf(items, more)} ${items.length === 1 && !more ? "incident is" : "incidents are"} ${state}`;
  return `${count}${more ? "" : sayCost(items, locale)}.`;
}

/** A name that no line breaks in two. */
const unbroken = (name: string): string => name.replace("-", "\u2011");

const amountOf = (items: readonly Said[], more: boolean): string =>
  more ? `More than ${items.length}` : String(items.length);

function sayCost(items: readonly Said[], locale?: string): string {
  const total = items.reduce((sum, { loss }) => sum + Number(loss.amount), 0);
  const currency = items[0]?.loss.currency;
  if (total === 0 || currency === undefined) return "";
  const cost = moneyText(total, currency, "estimate", locale);
  return items.length === 1 ? `; it cost ${cost}` : `; together they cost ${cost}`;
}

function sayOpen(
  items: readonly Said[],
  state: "open" | "any",
  more: boolean,
  locale: string | undefined,
): string {
  const open = items.filter(isOpen);
  if (open.length === 0)
    return items.length === 0
      ? "No incident is open."
      : `No incident is open; ${counted(items.length, "is", "are")} over.`;
  const count =
    more && state === "open"
      ? `More than ${open.length} incidents are open`
      : counted(open.length, "open incident");
  return `${[count, sayWorst(open, locale), ...sayAnswered(open)].filter(Boolean).join("; ")}.`;
}

function sayWorst(open: readonly Said[], locale?: string): string {
  const [worst] = open.filter(isHurting).toSorted((a, b) => Number(b.loss.perHour) - Number(a.loss.perHour));
  if (!worst)
    return open.length === 1 ? "availability is restored" : "availability is restored in all of them";
  if (Number(worst.loss.perHour) === 0) return "";
  const rate = `${moneyText(worst.loss.perHour, worst.loss.currency, "estimate", locale)} an hour`;
  return open.length === 1 ? `it costs ${rate}` : `the worst costs ${rate}`;
}

function sayAnswered(open: readonly Said[]): string[] {
  const waiting = open.filter(({ state }) => state === "triggered");
  if (waiting.length === 0)
    return open.some(isHurting) ? [open.length === 1 ? "somebody is on it" : "somebody is on each"] : [];
  const names = (those: readonly Said[]) => listed(those.map(({ number }) => unbroken(incidentName(number))));
  const paged = waiting.filter(({ pagedAt }) => pagedAt !== null);
  const deferred = waiting.filter(({ pagedAt, deferredUntil }) => pagedAt === null && deferredUntil !== null);
  const unasked = waiting.filter(({ pagedAt, deferredUntil }) => pagedAt === null && deferredUntil === null);
  return [
    paged.length > 0 ? `nobody has acknowledged ${names(paged)}` : "",
    deferred.length > 0 ? `${names(deferred)} ${deferred.length === 1 ? "waits" : "wait"} to be paged` : "",
    unasked.length > 0 ? `nobody was paged for ${names(unasked)}` : "",
  ].filter(Boolean);
}
