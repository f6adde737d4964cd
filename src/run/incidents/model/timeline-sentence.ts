import { formatMajor } from "../../../lib/money.ts";
import type { TimelineEvent, TimelineKind } from "./timeline-entry.ts";

/** How the reader wants instants written: in their own zone on a page, in UTC elsewhere. */
export type TimelineWords = { instant: (isoText: string) => string };

export const utcWords: TimelineWords = {
  instant: (isoText) => `${isoText.slice(0, 10)} ${isoText.slice(11, 16)} UTC`,
};

type Render<Kind extends TimelineKind> = (
  event: Extract<TimelineEvent, { kind: Kind }>,
  actor: string,
  words: TimelineWords,
) => string;

const money = (amountMinor: number, currency: string): string =>
  `${formatMajor(amountMinor, currency)} ${currency}`;

function listed(people: readonly string[]): string {
  if (people.length < 2) return people[0] ?? "nobody";
  return `${people.slice(0, -1).join(", ")} and ${people.at(-1)}`;
}

const CAUSES = {
  alert: "an alert",
  person: "a person",
  "service-desk": "the service desk",
  objective: "a breached objective",
  deployment: "a failed deployment",
} as const;

const RENDER: { readonly [Kind in TimelineKind]: Render<Kind> } = {
  opened: ({ title, cause }, actor) =>
    cause === "person" ? `${actor} opened the incident: ${title}` : `Opened by ${CAUSES[cause]}: ${title}`,
  "alert-joined": ({ summary, source }) => `Another alert, from ${source}: ${summary}`,
  "alert-resolved": ({ summary }) => `Alert over: ${summary}`,
  flapping: ({ summary, changes }) =>
    `Flapping (${changes} changes lately), so it pages only once: ${summary}`,
  deferred: ({ reason, untilAt }, _actor, words) =>
    untilAt === null
      ? `Nobody was paged: ${reason}`
      : `Nobody was paged; it pages at ${words.instant(untilAt)} if still open: ${reason}`,
  paged: ({ people, reason }) => `Paged ${listed(people)}: ${reason}`,
  escalated: ({ people, step }) => `No acknowledgement yet; step ${step} pages ${listed(people)}`,
  "escalation-exhausted": () => "Nobody acknowledged at any step; the administrators are told",
  delivery: ({ person, channel, result, answer }) =>
    result === "handed-over"
      ? `The ${channel} to ${person} was handed over: ${answer}`
      : `The ${channel} to ${person} failed: ${answer}`,
  acknowledged: ({ effect }, actor) =>
    effect === "owns"
      ? `${actor} acknowledged and owns the incident`
      : `${actor} acknowledged too and joins the responders`,
  "responder-added": ({ person }, actor) => `${actor} called in ${person}`,
  "role-given": ({ role, person }, actor) => `${actor} made ${person} ${role.replace("-", " ")}`,
  note: ({ text }, actor) => `${actor}: ${text}`,
  decision: ({ text }, actor) => `${actor} decided: ${text}`,
  update: ({ audience, text, nextUpdateAt }, actor, words) =>
    `${actor} told ${audience}: ${text}${nextUpdateAt === null ? "" : ` (next update by ${words.instant(nextUpdateAt)})`}`,
  "impact-start-moved": ({ fromAt, toAt, why }, actor, words) =>
    `${actor} moved the start of the impact from ${words.instant(fromAt)} to ${words.instant(toAt)}: ${why}`,
  "loss-estimated": ({ perHourMinor, currency, words }) =>
    `First estimate: ${money(perHourMinor, currency)} an hour, as if ${words}`,
  "loss-revised": ({ perHourMinor, currency, effectiveFromAt, effectiveUntilAt, why }, actor, words) => {
    const until = effectiveUntilAt === null ? "" : ` until ${words.instant(effectiveUntilAt)}`;
    const span = `from ${words.instant(effectiveFromAt)}${until}`;
    return `${actor} put the loss at ${money(perHourMinor, currency)} an hour ${span}: ${why}`;
  },
  "cost-added": ({ amountMinor, currency, why }, actor) =>
    `${actor} added a cost of ${money(amountMinor, currency)}: ${why}`,
  "class-changed": ({ from, to, reason }) => `The class went from ${from} to ${to}: ${reason}`,
  mitigated: ({ mitigatedAt, automatic }, actor, words) =>
    automatic
      ? `All alerts are over: mitigated since ${words.instant(mitigatedAt)}`
      : `${actor} restored availability at ${words.instant(mitigatedAt)}`,
  relapsed: ({ reason }) => `The impact is back: ${reason}`,
  resolved: ({ resolvedAt, lossMinor, currency }, actor, words) =>
    `${actor} resolved the incident at ${words.instant(resolvedAt)}; it cost ${money(lossMinor, currency)}`,
  reopened: ({ why }, actor) => `${actor} reopened the incident: ${why}`,
  reassigned: ({ from, to, why }, actor) =>
    `${actor} handed the incident${from === null ? "" : ` from ${from}`} to ${to}: ${why}`,
  reviewed: (_event, actor) => `${actor} finished the review`,
};

/**
 * A timeline entry in one line, the same on the page, in the shell and in mail. A kind that this version does not
 * know (written by a newer one) is shown by its name.
 */
export function timelineSentence(
  event: TimelineEvent,
  actor: string,
  words: TimelineWords = utcWords,
): string {
  const { kind } = event;
  if (!Object.hasOwn(RENDER, kind)) return `${actor}: ${kind as string}`;
  const render = RENDER[kind] as Render<TimelineKind>;
  return oneLine(render(event, actor, words));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
