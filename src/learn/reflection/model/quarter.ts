import { invalidField } from "../../../lib/errors.ts";

/** A calendar quarter in UTC, half-open: "2026-Q3". */
export type Quarter = { name: string; startAt: Date; endAt: Date };

const quarterFrom = (year: number, index: number): Quarter => {
  const startAt = new Date(Date.UTC(year, index * 3, 1));
  return {
    name: `${startAt.getUTCFullYear()}-Q${Math.floor(startAt.getUTCMonth() / 3) + 1}`,
    startAt,
    endAt: new Date(Date.UTC(year, index * 3 + 3, 1)),
  };
};

/** The quarter in which an instant lies. */
export const quarterOf = (at: Date): Quarter =>
  quarterFrom(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / 3));

/** The quarter before. */
export const quarterBefore = ({ startAt }: Quarter): Quarter => quarterOf(new Date(startAt.getTime() - 1));

/** Reads "2026-Q3"; refuses one that has not begun. */
export function readQuarter(text: string, now: Date): Quarter {
  const match = /^(20\d\d)-Q([1-4])$/.exec(text);
  if (!match) throw invalidField("quarter", "write a quarter such as 2026-Q3");
  const quarter = quarterFrom(Number(match[1]), Number(match[2]) - 1);
  if (quarter.startAt > now)
    throw invalidField("quarter", "has not begun; choose the present one or an earlier one");
  return quarter;
}
