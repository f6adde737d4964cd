import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { AppError, invalidField } from "../../../lib/errors.ts";
import { longestPeakDays, readPeakTiming } from "./peak-timing.ts";
import type { PeakTiming } from "./peak-timing.ts";
import { checkPeakFigures, lagSecondsOf, leadSecondsOf } from "./peak.ts";
import type { Peak, PeakOccurrence } from "./peak.ts";
import type { Until } from "./recurrence-rule.ts";

/** A wall time of the rule, dressed as an instant in UTC. */
type WallTime = Temporal.ZonedDateTime;
type Engine = RRuleTemporal;
type Span = { startMs: number; endMs: number };

const dayMs = 86_400_000;

/** The occurrences that raise a target at an instant, lead and lag included. */
export const peaksAt = (peaks: readonly Peak[], at: Date): PeakOccurrence[] =>
  peaksBetween(peaks, at, new Date(at.getTime() + 1));

/** Every occurrence of some peaks whose raised time touches the half-open range, by peak and then by start. */
export function peaksBetween(peaks: readonly Peak[], from: Date, to: Date): PeakOccurrence[] {
  return peaks.flatMap((peak, index) => occurrencesOf(peak, index, from.getTime(), to.getTime()));
}

/** Refuses a peak that cannot be kept, or whose rule never comes true; `path` is where it stands in the input. */
export function checkPeak(peak: Peak, path: string): void {
  checkPeakFigures(peak, path);
  const timing = readPeakTiming(peak, path);
  if (!timing.rule) return;
  const [first] = followRule(timing, path, (engine) => engine.all((_, count) => count === 0));
  if (!first || !notAfter(inZone(first, timing), timing.rule.until))
    throw invalidField(`${path}.rule`, "this rule never comes true; mend its days, its months or UNTIL");
}

function occurrencesOf(peak: Peak, index: number, fromMs: number, toMs: number): PeakOccurrence[] {
  const path = `peaks[${index}]`;
  checkPeakFigures(peak, path);
  const leadMs = leadSecondsOf(peak) * 1000;
  const lagMs = lagSecondsOf(peak) * 1000;
  const firstYear = new Date(fromMs - lagMs - (longestPeakDays + 2) * dayMs).getUTCFullYear();
  const lastYear = new Date(toMs + leadMs).getUTCFullYear();
  const found: PeakOccurrence[] = [];
  for (let year = firstYear; year <= lastYear; year++)
    for (const { startMs, endMs } of spansStartingIn(year, peak, path))
      if (startMs - leadMs < toMs && endMs + lagMs > fromMs)
        found.push({
          peak,
          startsAt: new Date(startMs),
          endsAt: new Date(endMs),
          raisesAt: new Date(startMs - leadMs),
          lowersAt: new Date(endMs + lagMs),
        });
  return found;
}

// A whole estate asks for the same few peaks at the same instant, and expanding a rule costs a hundred derivations.
const knownSpans = new Map<string, readonly Span[]>();
const knownSpansLimit = 5_000;

/** The occurrences that start in a UTC year, in order. */
function spansStartingIn(year: number, peak: Peak, path: string): readonly Span[] {
  const key = `${year}|${peak.start}|${peak.timeZone}|${peak.duration}|${peak.rule ?? ""}`;
  const known = knownSpans.get(key);
  if (known) return known;
  const timing = readPeakTiming(peak, path);
  const spans = startsAround(year, timing, path)
    .map((start) => ({
      startMs: start.epochMilliseconds,
      endMs: start.add(timing.duration).epochMilliseconds,
    }))
    .filter(({ startMs }) => new Date(startMs).getUTCFullYear() === year);
  if (knownSpans.size >= knownSpansLimit) knownSpans.clear();
  knownSpans.set(key, spans);
  return spans;
}

function startsAround(year: number, timing: PeakTiming, path: string): Temporal.ZonedDateTime[] {
  if (!timing.rule) return [timing.start.toZonedDateTime(timing.timeZone)];
  const from = new Date(Date.UTC(year, 0, 1) - 2 * dayMs);
  const to = new Date(Date.UTC(year + 1, 0, 1) + 2 * dayMs);
  const { rule } = timing;
  return followRule(timing, path, (engine) => engine.between(from, to, true))
    .map((wall) => inZone(wall, timing))
    .filter((start) => notAfter(start, rule.until));
}

const inZone = (wall: WallTime, { timeZone }: PeakTiming): Temporal.ZonedDateTime =>
  wall.toPlainDateTime().toZonedDateTime(timeZone);

// The rule is counted in wall time, as if in UTC, and each start is put in its zone afterwards: a start that daylight
// saving skips then moves to the next wall time that exists, where iCalendar would drop the whole peak.
function followRule(timing: PeakTiming, path: string, ask: (engine: Engine) => WallTime[]): WallTime[] {
  const mend = "this rule cannot be followed; mend its days or months";
  try {
    return ask(
      new RRuleTemporal({
        rruleString: timing.rule?.pattern ?? "",
        dtstart: timing.start.toZonedDateTime("UTC"),
        temporal: Temporal,
        strict: true,
      }),
    );
  } catch (cause) {
    const message = cause instanceof Error ? `${mend} (${cause.message})` : mend;
    throw new AppError("invalid", `${path}.rule: ${message}`, {
      errors: [{ path: `${path}.rule`, message }],
      cause,
    });
  }
}

function notAfter(start: Temporal.ZonedDateTime, until: Until | null): boolean {
  if (!until) return true;
  if (until.kind === "instant") return start.epochMilliseconds <= until.at.epochMilliseconds;
  return Temporal.PlainDateTime.compare(start.toPlainDateTime(), until.at) <= 0;
}
