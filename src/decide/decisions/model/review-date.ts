import { Temporal } from "temporal-polyfill";
import { invalidField } from "../../../lib/errors.ts";
import { readLocalDate } from "../../../lib/time-zone.ts";

const usualMonths = 6;
const longestYears = 2;

/** The date by which a decision is to be looked at again: half a year after it holds, unless another is wanted. */
export function readReviewDate(wanted: string | undefined, effectiveAt: Date): string {
  const from = Temporal.PlainDate.from(effectiveAt.toISOString().slice(0, 10));
  if (wanted === undefined) return from.add({ months: usualMonths }).toString();
  const date = Temporal.PlainDate.from(readLocalDate(wanted, "reviewOn"));
  if (Temporal.PlainDate.compare(date, from) <= 0)
    throw invalidField("reviewOn", `choose a day after ${from.toString()}, from which the decision holds`);
  if (Temporal.PlainDate.compare(date, from.add({ years: longestYears })) > 0)
    throw invalidField("reviewOn", `look at a decision again within ${longestYears} years`);
  return date.toString();
}
