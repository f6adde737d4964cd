import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import { dayMs } from "../../lib/time-zone.ts";
import { instantInput } from "../../platform/http/shapes.ts";

const mostDays = 400;
const usualDays = 28;

/** The range of a question about shifts: by default the next four weeks. */
export const rangeQuery = { from: instantInput.optional(), to: instantInput.optional() };

/** The range that is asked about; refused where it is empty or longer than 400 days. */
export function readRange(
  query: z.output<z.ZodObject<typeof rangeQuery>>,
  now: Date,
): { from: Date; to: Date } {
  const from = query.from ?? now;
  const to = query.to ?? new Date(from.getTime() + usualDays * dayMs);
  if (to <= from) throw invalidField("to", "must lie after from");
  const days = (to.getTime() - from.getTime()) / dayMs;
  if (days > mostDays)
    throw invalidField("to", `ask for at most ${mostDays} days at once; this is ${Math.ceil(days)}`);
  return { from, to };
}
