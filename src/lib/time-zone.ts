import { Temporal } from "temporal-polyfill";
import { invalidField } from "./errors.ts";
import { nameOf } from "./field-readers.ts";
import { didYouMean } from "./near-match.ts";

export const dayMs = 86_400_000;

/** Offsets never change twice within a bucket: the closest two changes in the tz data are seven days apart. */
const bucketMs = 4 * dayMs;

/** About 55 years of one zone, after which what is remembered starts anew. */
const maxBuckets = 5_000;

/** The offset of a whole bucket, or its two offsets and the instant at which the second begins. */
type Bucket = number | { changeMs: number; beforeMs: number; afterMs: number };

/**
 * One time zone's wall clock, quick enough to ask millions of times. A *wall* reading is the number of milliseconds that
 * the zone's clock shows, counted as if it were UTC; so `wall + 7 * dayMs` is the same time of day a week later.
 */
export class ZoneClock {
  readonly timeZone: string;
  readonly #buckets = new Map<number, Bucket>();

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  /** Milliseconds that the zone is ahead of UTC at an instant. */
  offsetMs(epochMs: number): number {
    const bucket = this.#bucketAt(epochMs);
    if (typeof bucket === "number") return bucket;
    return epochMs < bucket.changeMs ? bucket.beforeMs : bucket.afterMs;
  }

  /** What the zone's clock shows at an instant. */
  wallMs(epochMs: number): number {
    return epochMs + this.offsetMs(epochMs);
  }

  /**
   * The instant at which the zone's clock shows a reading. A reading that does not exist moves to the next that does; of
   * one that comes twice it is the first.
   */
  epochMs(wallMs: number): number {
    const before = this.offsetMs(wallMs - dayMs);
    const after = this.offsetMs(wallMs + dayMs);
    if (before === after) return wallMs - before;
    const changeMs = this.#changeAfter(wallMs - dayMs, wallMs + dayMs);
    if (wallMs - before < changeMs) return wallMs - before;
    return Math.max(wallMs - after, changeMs);
  }

  #changeAfter(fromMs: number, toMs: number): number {
    const first = this.#bucketAt(fromMs);
    if (typeof first !== "number" && first.changeMs > fromMs) return first.changeMs;
    const second = this.#bucketAt(toMs);
    return typeof second === "number" ? toMs : second.changeMs;
  }

  #bucketAt(epochMs: number): Bucket {
    const index = Math.floor(epochMs / bucketMs);
    let bucket = this.#buckets.get(index);
    if (bucket === undefined) {
      bucket = this.#findBucket(index * bucketMs);
      if (this.#buckets.size >= maxBuckets) this.#buckets.clear();
      this.#buckets.set(index, bucket);
    }
    return bucket;
  }

  #findBucket(startMs: number): Bucket {
    let low = startMs / 1000;
    let high = low + bucketMs / 1000;
    const beforeMs = this.#askOffsetMs(low);
    const afterMs = this.#askOffsetMs(high);
    if (beforeMs === afterMs) return beforeMs;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#askOffsetMs(middle) === beforeMs) low = middle;
      else high = middle;
    }
    return { changeMs: high * 1000, beforeMs, afterMs };
  }

  #askOffsetMs(epochSeconds: number): number {
    const instant = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000);
    return instant.toZonedDateTimeISO(this.timeZone).offsetNanoseconds / 1e6;
  }
}

const clocks = new Map<string, ZoneClock>();

/** The clock of a valid IANA time zone, shared so that what it has learned is asked once. */
export function zoneClock(timeZone: string): ZoneClock {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new ZoneClock(readTimeZone(timeZone, "timeZone"));
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** An IANA time zone in its usual letter case ("Europe/London"); refuses offsets such as +01:00. */
export function readTimeZone(value: unknown, path: string): string {
  if (typeof value === "string" && /^[a-z][a-z0-9_+/-]*$/i.test(value)) {
    try {
      return new Temporal.ZonedDateTime(0n, value).timeZoneId;
    } catch {
      // An unknown zone is refused below, with a suggestion.
    }
  }
  const near = typeof value === "string" ? didYouMean(value, Intl.supportedValuesOf("timeZone")) : "";
  throw invalidField(path, `write an IANA time zone such as Europe/London, not ${nameOf(value)}${near}`);
}

/** The zone's wall-clock date and time at an instant, without fractions: "2026-03-29T09:30:00". */
export const localDateTime = (at: Date, timeZone: string): string =>
  new Date(zoneClock(timeZone).wallMs(at.getTime())).toISOString().slice(0, -5);

/** The zone's date at an instant: "2026-03-29". */
export const localDate = (at: Date, timeZone: string): string => localDateTime(at, timeZone).slice(0, -9);

/**
 * The instant of a wall-clock date and time such as "2026-01-05T09:00" in a zone. A time that does not exist moves to the
 * next that does; in a repeated hour it is the first one.
 */
export function instantOf(local: string, timeZone: string, path = "time"): Date {
  return new Date(zoneClock(timeZone).epochMs(readWallMs(local, path)));
}

/** A wall-clock date and time such as "2026-01-05T09:00" as a wall reading. */
export function readWallMs(value: unknown, path: string): number {
  const wallMs =
    typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value)
      ? Date.parse(`${value}Z`)
      : Number.NaN;
  if (Number.isNaN(wallMs) || !new Date(wallMs).toISOString().startsWith(String(value)))
    throw invalidField(path, `write a local date and time such as 2026-01-05T09:00, not ${nameOf(value)}`);
  return wallMs;
}

/** A calendar date such as "2026-02-28", refused where there is no such day. */
export function readLocalDate(value: unknown, path: string): string {
  const text = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : "";
  const parsed = Date.parse(`${text}T00:00Z`);
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== text)
    throw invalidField(path, `write a date such as 2026-01-05, not ${nameOf(value)}`);
  return text;
}
