import { Temporal } from "temporal-polyfill";
import { invalidField } from "../../../lib/errors.ts";
import { readLocalDate } from "../../../lib/time-zone.ts";

const usualMonths = 6;
const longestYears = 3;

/** The date by which an estimate is due again: half a year after it holds, unless another is wanted. */
export function readDueDate(wanted: string | undefined, effectiveFrom: Date): string {
  const from = Temporal.PlainDate.from(effectiveFrom.toISOString().slice(0, 10));
  if (wanted === undefined) return from.add({ months: usualMonths }).toString();
  const date = Temporal.PlainDate.from(readLocalDate(wanted, "dueAgainOn"));
  if (Temporal.PlainDate.compare(date, from) <= 0)
    throw invalidField("dueAgainOn", `choose a day after ${from.toString()}, from which the estimate holds`);
  if (Temporal.PlainDate.compare(date, from.add({ years: longestYears })) > 0)
    throw invalidField("dueAgainOn", `estimate anew within ${longestYears} years`);
  return date.toString();
}
