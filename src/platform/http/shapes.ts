import { z } from "zod";
import { formatMajor } from "../../lib/money.ts";

/** An instant in UTC as answers carry it. */
export const instant = z.iso.datetime().meta({ description: "An instant in UTC (ISO 8601)" });

/** Beyond these an instant is a slip, and calendars and databases end somewhere. */
const believable = { from: Date.UTC(1970, 0, 1), until: Date.UTC(3000, 0, 1) };

/** An instant that a request gives, with any offset, of the years 1970 to 2999. */
export const instantInput = z.iso
  .datetime({ offset: true, error: "write an instant such as 2026-01-05T09:00:00Z" })
  .transform((text) => new Date(text))
  .refine(
    (at) => at.getTime() >= believable.from && at.getTime() < believable.until,
    "write an instant of the years 1970 to 2999",
  );

/** An amount in major units as a decimal string. */
export const money = z
  .object({ amount: z.string(), currency: z.string() })
  .meta({ id: "Money", description: "An amount in major units, as a decimal string" });

export const toMoney = (amountMinor: number, currency: string): z.infer<typeof money> => ({
  amount: formatMajor(amountMinor, currency),
  currency,
});

export const named = z.object({ slug: z.string(), name: z.string() });

export const personName = z.object({ id: z.string(), name: z.string() });
