import { dayMs, zoneClock, type ZoneClock } from "./time-zone.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** Working time in minutes after local midnight; an end beyond 1,440 lies on the next day. */
export type WorkingInterval = { fromMinute: number; toMinute: number };

/**
 * When a team works, in its own zone. An interval belongs to the day on which it starts. `days` are the own days: a date
 * with no interval is off, like a public holiday; a date with intervals is worked so, whatever weekday or holiday it is.
 */
export type WorkingCalendar = {
  timeZone: string;
  holidayRegion: string | null;
  hours: Record<Weekday, WorkingInterval[]>;
  weekend: Weekday[];
  days: Record<string, WorkingInterval[]>;
};

/** What time counts as: working, or else by the local date that it falls on. */
export type TimeKind = "working" | "weeknight" | "weekend" | "public-holiday";

/** A stretch of one kind; half-open. */
export type TimePart = { kind: TimeKind; startAt: Date; endAt: Date };

/** Unbroken working time; an end that lies more than 400 days off is null. */
export type WorkingPeriod = { startAt: Date | null; endAt: Date | null };

type Period = { startMs: number; endMs: number };
type Day = { startMs: number; endMs: number; kind: TimeKind; periods: Period[] };

/** How many days ahead or back an answer is looked for. */
const horizonDays = 400;
const maxDays = 4_000;

/**
 * A working calendar with its public holidays, ready to answer at any instant; spec: organisation, Working calendar. What
 * it works out for a day it remembers, so share one between everything that follows the same calendar.
 */
export class WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly #isPublicHoliday: (localDate: string) => boolean;
  readonly #clock: ZoneClock;
  readonly #days = new Map<number, Day>();

  constructor(calendar: WorkingCalendar, isPublicHoliday: (localDate: string) => boolean) {
    this.calendar = calendar;
    this.#isPublicHoliday = isPublicHoliday;
    this.#clock = zoneClock(calendar.timeZone);
  }

  /** Whether an instant is working time. */
  isWorking(at: Date): boolean {
    return this.#periodAt(at.getTime()) !== undefined;
  }

  /** The unbroken working time around an instant, or null out of hours. */
  currentPeriod(at: Date): WorkingPeriod | null {
    const period = this.#unbrokenPeriodAt(at.getTime());
    if (period === undefined) return null;
    return { startAt: toDate(period.startMs), endAt: toDate(period.endMs) };
  }

  /** The next start of working time after an instant, beyond the period that it is in; null if none in 400 days. */
  nextPeriodStart(after: Date): Date | null {
    const fromMs = this.#unbrokenPeriodAt(after.getTime())?.endMs ?? after.getTime();
    if (fromMs === Infinity) return null;
    const first = this.#dayIndexAt(fromMs);
    for (let index = first; index <= first + horizonDays; index++) {
      const period = this.#day(index).periods.find(({ startMs }) => startMs >= fromMs);
      if (period !== undefined) return new Date(period.startMs);
    }
    return null;
  }

  /** When working time last ended ("out of hours since"), before the period that the instant is in; null as above. */
  lastPeriodEnd(before: Date): Date | null {
    const toMs = this.#unbrokenPeriodAt(before.getTime())?.startMs ?? before.getTime();
    if (toMs === -Infinity) return null;
    const first = this.#dayIndexAt(toMs);
    for (let index = first; index >= first - horizonDays; index--) {
      // A night shift of the day before may end later than this day's own hours.
      const ends = [...this.#day(index - 1).periods, ...this.#day(index).periods]
        .map(({ endMs }) => endMs)
        .filter((endMs) => endMs <= toMs);
      if (ends.length > 0) return new Date(Math.max(...ends));
    }
    return null;
  }

  /** The interval [from, to) in parts of one kind each, in order, without gap or overlap. */
  split(from: Date, to: Date): TimePart[] {
    const parts: TimePart[] = [];
    const toMs = to.getTime();
    let reachedMs = from.getTime();
    if (reachedMs >= toMs) return parts;
    for (let index = this.#dayIndexAt(reachedMs) - 1; this.#day(index).startMs < toMs; index++)
      for (const period of this.#day(index).periods) {
        const startMs = Math.min(Math.max(period.startMs, reachedMs), toMs);
        const endMs = Math.min(period.endMs, toMs);
        if (endMs <= startMs) continue;
        this.#addNonWorking(parts, reachedMs, startMs);
        addPart(parts, "working", startMs, endMs);
        reachedMs = endMs;
      }
    this.#addNonWorking(parts, reachedMs, toMs);
    return parts;
  }

  #addNonWorking(parts: TimePart[], fromMs: number, toMs: number): void {
    let reachedMs = fromMs;
    for (let index = this.#dayIndexAt(fromMs); reachedMs < toMs; index++) {
      const day = this.#day(index);
      const endMs = Math.min(day.endMs, toMs);
      addPart(parts, day.kind, reachedMs, endMs);
      reachedMs = Math.max(reachedMs, endMs);
    }
  }

  #periodAt(ms: number): Period | undefined {
    const index = this.#dayIndexAt(ms);
    const covers = (period: Period) => period.startMs <= ms && ms < period.endMs;
    return this.#day(index).periods.find(covers) ?? this.#day(index - 1).periods.find(covers);
  }

  #unbrokenPeriodAt(ms: number): Period | undefined {
    const period = this.#periodAt(ms);
    if (period === undefined) return undefined;
    let { startMs, endMs } = period;
    for (let next = this.#periodAt(endMs); next !== undefined; next = this.#periodAt(endMs)) {
      endMs = next.endMs;
      if (endMs > ms + horizonDays * dayMs) endMs = Infinity;
      if (endMs === Infinity) break;
    }
    for (let last = this.#periodAt(startMs - 1); last !== undefined; last = this.#periodAt(startMs - 1)) {
      startMs = last.startMs;
      if (startMs < ms - horizonDays * dayMs) startMs = -Infinity;
      if (startMs === -Infinity) break;
    }
    return { startMs, endMs };
  }

  /** The day whose [first midnight, next first midnight) holds an instant; days count from 1970-01-01. */
  #dayIndexAt(ms: number): number {
    const index = Math.floor(this.#clock.wallMs(ms) / dayMs);
    return ms < this.#day(index).endMs ? index : index + 1;
  }

  #day(index: number): Day {
    let day = this.#days.get(index);
    if (day === undefined) {
      day = this.#layOut(index);
      if (this.#days.size >= maxDays) this.#days.clear();
      this.#days.set(index, day);
    }
    return day;
  }

  #layOut(index: number): Day {
    const date = new Date(index * dayMs).toISOString().slice(0, -14);
    const weekday = weekdays[(((index + 3) % 7) + 7) % 7]!;
    const own = this.calendar.days[date];
    const holiday = own === undefined ? this.#isPublicHoliday(date) : own.length === 0;
    const startMs = this.#clock.epochMs(index * dayMs);
    const endMs = this.#clock.epochMs((index + 1) * dayMs);
    const intervals = own ?? (holiday ? [] : this.calendar.hours[weekday]);
    return {
      startMs,
      endMs,
      kind: holiday ? "public-holiday" : this.calendar.weekend.includes(weekday) ? "weekend" : "weeknight",
      // A day that a zone skips has no hours, though its night shift would reach into the next.
      periods:
        startMs === endMs ? [] : intervals.map((interval) => this.#place(interval, index)).filter(lasts),
    };
  }

  #place({ fromMinute, toMinute }: WorkingInterval, index: number): Period {
    const startMs = this.#clock.epochMs(index * dayMs + fromMinute * 60_000);
    return { startMs, endMs: this.#clock.epochMs(index * dayMs + toMinute * 60_000) };
  }
}

const lasts = (period: Period): boolean => period.endMs > period.startMs;
const toDate = (ms: number): Date | null => (Number.isFinite(ms) ? new Date(ms) : null);

function addPart(parts: TimePart[], kind: TimeKind, startMs: number, endMs: number): void {
  const last = parts.at(-1);
  if (endMs <= startMs) return;
  if (last?.kind === kind) last.endAt = new Date(endMs);
  else parts.push({ kind, startAt: new Date(startMs), endAt: new Date(endMs) });
}

/** The whole seconds of each kind; they add up to the whole seconds of the interval that was split. */
export function secondsByKind(parts: readonly TimePart[]): Record<TimeKind, number> {
  const seconds = { working: 0, weeknight: 0, weekend: 0, "public-holiday": 0 };
  const second = (at: Date) => Math.floor(at.getTime() / 1000);
  for (const { kind, startAt, endAt } of parts) seconds[kind] += second(endAt) - second(startAt);
  return seconds;
}
