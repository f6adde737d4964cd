import { moneyInWords } from "../../../decide/selection/model/wording.ts";

export type QuarterTotals = { incidents: number; services: number; lossMinor: number };

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** What the quarter says, in a sentence or two. */
export function quarterInWords(
  quarter: string,
  { incidents, services, lossMinor }: QuarterTotals,
  answers: { open: number; settled: number },
  isOver: boolean,
  currency: string,
): string {
  const soFar = isOver ? "" : " so far";
  const lost =
    incidents === 0
      ? `Nothing was lost in ${quarterName(quarter)}${soFar}: no service had an incident.`
      : `${counted(incidents, "incident")} of ${counted(services, "service")} cost ${moneyInWords(lossMinor, currency)} in ${quarterName(quarter)}${soFar}.`;
  return `${lost} ${answersInWords(answers)}`;
}

/** "2026-Q3" as it is said: Q3 2026. */
const quarterName = (quarter: string): string => quarter.split("-").toReversed().join(" ");

/** What of a quarter's reflection waits for one person's answer. */
export function waitingInWords(quarter: string, suggestions: readonly string[]): string {
  const [first = ""] = suggestions;
  const rest = suggestions.length - 1;
  return `The reflection on ${quarterName(quarter)} suggests: ${first}${rest === 0 ? "" : ` And ${rest} more.`}`;
}

function answersInWords({ open, settled }: { open: number; settled: number }): string {
  if (open > 0) return `${counted(open, "suggestion")} ${open === 1 ? "waits" : "wait"} for an answer.`;
  return settled > 0 ? "Every suggestion is answered." : "Estimates and bands may stay as they are.";
}
