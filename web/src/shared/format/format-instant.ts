import { wallClock } from "./wall-clock.ts";
const steps = [
  { unit: "second", seconds: 1, below: 60 },
  { unit: "minute", seconds: 60, below: 3_600 },
  { unit: "hour", seconds: 3_600, below: 86_400 },
  { unit: "day", seconds: 86_400, below: 30 * 86_400 },
  { unit: "month", seconds: 30 * 86_400, below: 365 * 86_400 },
  { unit: "year", seconds: 365 * 86_400, below: Infinity },
] as const;

/** How far an instant is from now, in one unit: "in 3 days", "5 minutes ago", "now". */
export function relativeInstant(at: Date, now: Date, locale?: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const step = steps.find(({ below }) => Math.abs(seconds) < below) ?? steps[steps.length - 1];
  const count = Math.trunc(seconds / (step?.seconds ?? 1));
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return formatter.format(count, step?.unit ?? "second");
}

/** An instant in full in one zone, with the zone's name: "Fri, 20 Nov 2026, 17:30 GMT". */
export const exactInstant = (at: Date, timeZone?: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...wallClock,
    timeZoneName: "short",
    timeZone,
  }).format(at);

/** An instant within a sentence: "17:30" today, "Mon 09:00" within a week, else "20 Nov, 17:30". */
export function shortInstant(at: Date, now: Date, timeZone?: string, locale?: string): string {
  const day = (instant: Date) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant);
  const clock: Intl.DateTimeFormatOptions = { ...wallClock, timeZone };
  if (day(at) === day(now)) return new Intl.DateTimeFormat(locale, clock).format(at);
  const near = Math.abs(at.getTime() - now.getTime()) < 6 * 86_400_000;
  const date: Intl.DateTimeFormatOptions = near ? { weekday: "short" } : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale, { ...date, ...clock }).format(at);
}

/** Whether two zones show different wall clocks at an instant, so that both must be shown. */
export function clocksDiffer(at: Date, zone: string, other: string): boolean {
  const wall = (timeZone: string) =>
    new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
  return wall(zone) !== wall(other);
}

/** The same instant on an owner's clock, beside the reader's: the time alone where both have the same day. */
export function elsewhereInstant(
  at: Date,
  now: Date,
  ownerZone: string,
  readerZone: string,
  locale?: string,
): string {
  const day = (timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(at);
  if (day(ownerZone) !== day(readerZone)) return shortInstant(at, now, ownerZone, locale);
  return shortInstant(at, at, ownerZone, locale);
}
