/** A year of the reader's calendar from the first of a month on, half-open. */
export type YearRange = { from: Date; to: Date };

/** The year that begins with a month such as "2026-11", or with the present one. */
export function yearFrom(month: string | undefined, now: Date): YearRange {
  const [year = now.getFullYear(), ordinal = now.getMonth() + 1] = month?.split("-").map(Number) ?? [];
  return { from: new Date(year, ordinal - 1, 1), to: new Date(year + 1, ordinal - 1, 1) };
}

/** The month some years before or after the one that a range begins with; none where that is the present one. */
export function monthAside({ from }: YearRange, years: number, now: Date): string | undefined {
  const [year, month] = [from.getFullYear() + years, from.getMonth()];
  if (year === now.getFullYear() && month === now.getMonth()) return undefined;
  return `${year}-${String(month + 1).padStart(2, "0")}`;
}

/** Where an instant stands in a range, from 0 to 1; what lies outside stands at its end. */
export const placeIn = ({ from, to }: YearRange, at: Date): number =>
  Math.min(Math.max((at.getTime() - from.getTime()) / (to.getTime() - from.getTime()), 0), 1);

/** The first of each month in a range. */
export const monthsIn = ({ from }: YearRange): Date[] =>
  Array.from({ length: 12 }, (_, month) => new Date(from.getFullYear(), from.getMonth() + month, 1));
