/** A span of time, half-open: the start belongs to it, the end does not. */
export type Period = { startAt: Date; endAt: Date };

/** Whether an instant lies in a period. */
export const contains = ({ startAt, endAt }: Period, at: Date): boolean =>
  startAt.getTime() <= at.getTime() && at.getTime() < endAt.getTime();

/** Whether two periods share any time. */
export const overlaps = (a: Period, b: Period): boolean =>
  later(a.startAt, b.startAt).getTime() < earlier(a.endAt, b.endAt).getTime();

/** The part of a piece that lies within a period; null when there is none. */
export function clip<T extends Period>(piece: T, within: Period): T | null {
  const startAt = later(piece.startAt, within.startAt);
  const endAt = earlier(piece.endAt, within.endAt);
  return startAt.getTime() < endAt.getTime() ? { ...piece, startAt, endAt } : null;
}

/** What is left of a piece when a period is taken out: none, one or two parts. */
export function without<T extends Period>(piece: T, taken: Period): T[] {
  if (!overlaps(piece, taken)) return [piece];
  const left: T[] = [];
  if (piece.startAt < taken.startAt) left.push({ ...piece, endAt: taken.startAt });
  if (taken.endAt < piece.endAt) left.push({ ...piece, startAt: taken.endAt });
  return left;
}

/** What is left of periods when others are taken out, in order. */
export const remaining = (periods: readonly Period[], taken: readonly Period[]): Period[] =>
  taken.reduce<Period[]>(
    (left, period) => left.flatMap((piece) => without(piece, period)),
    periods.map(({ startAt, endAt }) => ({ startAt, endAt })),
  );

const later = (a: Date, b: Date): Date => (a.getTime() > b.getTime() ? a : b);
const earlier = (a: Date, b: Date): Date => (a.getTime() < b.getTime() ? a : b);
