import type { OnCallAnswer } from "./use-on-call.ts";

/** What of a schedule's calendar says when another person may answer. */
type Boundaries = {
  layers: readonly { shifts: readonly { start: string; end: string }[] }[];
  workingPeriods: readonly { start: string; end: string }[];
};

/** Whom a page reaches first, or that it waits: what must differ for somebody else to answer. */
export const respondersOf = ({ steps, deferredUntil }: OnCallAnswer): string =>
  steps[0]?.people
    .map(({ id }) => id)
    .toSorted()
    .join(" ") ?? `waits until ${deferredUntil}`;

/** Whether a page would reach the same people first. */
export const sameResponders = (a: OnCallAnswer, b: OnCallAnswer): boolean =>
  respondersOf(a) === respondersOf(b);

/** The instants after `at` at which somebody else may answer, earliest first: handovers and edges of working time. */
export function changeInstants(at: string, answer: OnCallAnswer, calendars: readonly Boundaries[]): string[] {
  const edges = calendars.flatMap(({ layers, workingPeriods }) =>
    [...layers.flatMap(({ shifts }) => shifts), ...workingPeriods].flatMap(({ start, end }) => [start, end]),
  );
  const all = [answer.answerHoldsUntil, answer.deferredUntil, ...edges].filter((edge) => edge !== null);
  const from = Date.parse(at);
  return [...new Set(all.map((edge) => Date.parse(edge)))]
    .filter((edge) => edge > from)
    .toSorted((a, b) => a - b)
    .map((edge) => new Date(edge).toISOString());
}
