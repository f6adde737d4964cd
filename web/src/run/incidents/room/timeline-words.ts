import type { TimelineEvent } from "../../../../../src/run/incidents/model/timeline-entry.ts";
import { formatMajor } from "../../../../../src/lib/money.ts";
import { moneyText } from "../../../shared/format/format-money.ts";
import { keepPercentTogether } from "../../../shared/format/format-percentage.ts";
import type { TimelineEntry } from "../incident-types.ts";
import { listed } from "../../../shared/format/words.ts";
import { moneyInText } from "./money-in-text.ts";

/** What somebody wrote: their words stand as they wrote them, below who said them to whom. */
export type Spoken = { kind: "spoken"; said: string; text: string; nextUpdateAt: string | null };

/** What happened, in one line. */
export type Told = { kind: "told"; text: string; why: string | null };

type Words = { instant: (isoText: string) => string; locale?: string };

const amount = (minor: number, currency: string, locale?: string): string =>
  moneyText(formatMajor(minor, currency), currency, "booked", locale);

const told = (text: string, why: string | null = null): Told => ({
  kind: "told",
  text: keepPercentTogether(text),
  why: why === null || why === "" ? null : keepPercentTogether(why),
});

/** An entry in the reader's words: their zone, their way to write money. What this page does not know it shows as the server says it. */
export function timelineWords({ data, actor, text }: TimelineEntry, words: Words): Spoken | Told {
  const event = data as TimelineEvent;
  switch (event.kind) {
    case "note":
      return { kind: "spoken", said: actor, text: event.text, nextUpdateAt: null };
    case "decision":
      return { kind: "spoken", said: `${actor} decided`, text: event.text, nextUpdateAt: null };
    case "update":
      return {
        kind: "spoken",
        said: `${actor} told ${event.audience}`,
        text: event.text,
        nextUpdateAt: event.nextUpdateAt,
      };
    case "paged":
      return told(`Paged ${listed(event.people, 6)}`, event.reason.replace(/^[a-z0-9-]+: /, ""));
    case "deferred":
      return event.untilAt === null
        ? told("Nobody was paged", event.reason)
        : told(`Nobody was woken; it pages ${words.instant(event.untilAt)} if still open`, event.reason);
    case "loss-estimated":
      return told(
        `First estimate: ${amount(event.perHourMinor, event.currency, words.locale)} an hour, as if ${event.words}`,
      );
    case "loss-revised":
      return told(sayRevision(event, actor, words), event.why);
    case "cost-added":
      return told(
        `${actor} added a cost of ${amount(event.amountMinor, event.currency, words.locale)}`,
        event.why,
      );
    case "impact-start-moved":
      return told(
        `${actor} moved the start of the impact from ${words.instant(event.fromAt)} to ${words.instant(event.toAt)}`,
        event.why,
      );
    case "class-changed":
      return told(`The loss went from ${event.from} to ${event.to}`, moneyInText(event.reason, words.locale));
    case "mitigated":
      return event.automatic
        ? told(`All alerts are over: mitigated since ${words.instant(event.mitigatedAt)}`)
        : told(`${actor} restored availability at ${words.instant(event.mitigatedAt)}`);
    case "resolved":
      return told(
        `${actor} resolved it at ${words.instant(event.resolvedAt)}; it cost ${amount(event.lossMinor, event.currency, words.locale)}`,
      );
    case "reassigned":
      return told(
        `${actor} handed it ${event.from === null ? "" : `from ${event.from} `}to ${event.to}`,
        event.why,
      );
    default:
      return told(text);
  }
}

type Revised = Extract<TimelineEvent, { kind: "loss-revised" }>;

function sayRevision(event: Revised, actor: string, { instant, locale }: Words): string {
  const { perHourMinor, currency, effectiveFromAt, effectiveUntilAt } = event;
  const until = effectiveUntilAt === null ? "" : ` until ${instant(effectiveUntilAt)}`;
  return `${actor} put the loss at ${amount(perHourMinor, currency, locale)} an hour from ${instant(effectiveFromAt)}${until}`;
}
