import { wallClock } from "../../../shared/format/wall-clock.ts";
const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  epochMs: number,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): string {
  const key = `${timeZone} ${locale ?? ""} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known.format(epochMs);
}

/** The time of day: "09:00". */
export const clockWords = (epochMs: number, timeZone: string, locale?: string): string =>
  format(epochMs, timeZone, wallClock, locale);

/** A day and time within some weeks: "Mon 23 Nov, 09:00". */
export const momentWords = (epochMs: number, timeZone: string, locale?: string): string =>
  format(epochMs, timeZone, { weekday: "short", day: "numeric", month: "short", ...wallClock }, locale);

/** A whole day: "Saturday 21 November". */
export const dayWords = (epochMs: number, timeZone: string, locale?: string): string =>
  format(epochMs, timeZone, { weekday: "long", day: "numeric", month: "long" }, locale);

/** The parts of a day's head: "Sat" and "21". */
export const dayHead = (epochMs: number, timeZone: string, locale?: string) => ({
  weekday: format(epochMs, timeZone, { weekday: "short" }, locale),
  day: format(epochMs, timeZone, { day: "numeric" }, locale),
  month: format(epochMs, timeZone, { month: "short" }, locale),
});

/** A range of whole days: "16 Nov – 13 Dec 2026", by the locale. */
export function rangeWords(fromMs: number, toMs: number, timeZone: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).formatRange(fromMs, toMs - 1);
}

/** From when to when in one zone; the day once where both have the same. */
export function spanWords(
  { startMs, endMs }: { startMs: number; endMs: number },
  timeZone: string,
  locale?: string,
): string {
  const sameDay = dayWords(startMs, timeZone, locale) === dayWords(endMs, timeZone, locale);
  const end = sameDay ? clockWords(endMs, timeZone, locale) : momentWords(endMs, timeZone, locale);
  return `${momentWords(startMs, timeZone, locale)} – ${end}`;
}

/** A zone's place and how far its clock is from another's: "Berlin, +1 h". */
export function zoneWords(timeZone: string, aheadMs: number): string {
  const place = timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  if (minutes === 0) return place;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const ahead = [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
  return `${place}, ${aheadMs < 0 ? "−" : "+"}${ahead}`;
}
