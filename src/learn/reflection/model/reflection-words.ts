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
  const [year, part] = quarter.split("-");
  const soFar = isOver ? "" : " so far";
  const lost =
    incidents === 0
      ? `Nothing was lost in ${part} ${year}${soFar}: no service had an incident.`
      : `${counted(incidents, "incident")} of ${counted(services, "service")} cost ${moneyInWords(lossMinor, currency)} in ${part} ${year}${soFar}.`;
  return `${lost} ${answersInWords(answers)}`;
}

function answersInWords({ open, settled }: { open: number; settled: number }): string {
  if (open > 0) return `${counted(open, "suggestion")} ${open === 1 ? "waits" : "wait"} for an answer.`;
  return settled > 0 ? "Every suggestion is answered." : "Estimates and bands may stay as they are.";
}
