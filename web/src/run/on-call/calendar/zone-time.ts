export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** What a zone's clock shows at an instant, counted as if it were UTC. */
export function wallMs(epochMs: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(epochMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far a zone's clock is ahead of UTC at an instant. */
export const offsetMs = (epochMs: number, timeZone: string): number =>
  wallMs(epochMs, timeZone) - Math.floor(epochMs / 1000) * 1000;

/**
 * The instant at which a zone's clock shows a reading (counted as if it were UTC). Of a reading that comes twice it is the
 * first; one that is skipped moves on by what is skipped.
 */
export function instantOfWall(wall: number, timeZone: string): number {
  const before = wall - offsetMs(wall - dayMs, timeZone);
  const after = wall - offsetMs(wall + dayMs, timeZone);
  const found = [Math.min(before, after), Math.max(before, after)].find(
    (candidate) => wallMs(candidate, timeZone) === wall,
  );
  return found ?? before;
}

/** The zone's date at an instant: "2026-11-21". */
export const localDate = (epochMs: number, timeZone: string): string =>
  new Date(wallMs(epochMs, timeZone)).toISOString().slice(0, 10);

/** When a date begins in a zone, which is not always at midnight. */
export const startOfDate = (date: string, timeZone: string): number =>
  instantOfWall(Date.parse(`${date}T00:00:00Z`), timeZone);

/** A date some days later or earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The day of the week, from 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The zone of the reader's browser. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
