import type { WorkingTime } from "../../../lib/working-calendar.ts";
import { type Period, clip } from "./period.ts";
import type { Covers, FinalShift, Schedule } from "./schedule.ts";

/** Finds the periods of [from, to) that hours of a kind are. */
export type FindHours = (covers: Covers, from: Date, to: Date) => readonly Period[];

/** The periods of [from, to) for which a schedule of this kind answers; all of it where no calendar tells hours apart. */
export function hoursToCover(covers: Covers, calendar: WorkingTime | null, from: Date, to: Date): Period[] {
  if (covers === "always" || calendar === null) return [{ startAt: from, endAt: to }];
  const wanted = covers === "working-hours";
  const periods: Period[] = [];
  for (const { kind, startAt, endAt } of calendar.split(from, to)) {
    if ((kind === "working") !== wanted) continue;
    const last = periods.at(-1);
    if (last?.endAt.getTime() === startAt.getTime()) last.endAt = endAt;
    else periods.push({ startAt, endAt });
  }
  return periods;
}

/** What a schedule ought to cover in [from, to), version by version; before its first and once out of use, nothing. */
export function promisedHours(schedule: Schedule, from: Date, to: Date, hours: FindHours): Period[] {
  const asked = { startAt: from, endAt: to };
  return schedule.versions.flatMap(({ effectiveFromAt, covers, layers }, index) => {
    const endAt = schedule.versions[index + 1]?.effectiveFromAt ?? to;
    const inForce = clip({ startAt: effectiveFromAt, endAt }, asked);
    return inForce && layers.length > 0 ? hours(covers, inForce.startAt, inForce.endAt) : [];
  });
}

/** The parts of periods, in order and apart from each other, in which none of the shifts (in order of start) has anybody. */
export function uncovered(periods: readonly Period[], shifts: readonly FinalShift[]): Period[] {
  const staffed = stretches(shifts.filter(({ personId }) => personId !== null));
  const open: Period[] = [];
  let first = 0;
  for (const period of periods) {
    const [startMs, endMs] = [period.startAt.getTime(), period.endAt.getTime()];
    let reachedMs = startMs;
    while (first < staffed.length && staffed[first]!.endMs <= startMs) first += 1;
    for (let index = first; index < staffed.length && staffed[index]!.startMs < endMs; index += 1) {
      if (staffed[index]!.startMs > reachedMs) open.push(toPeriod(reachedMs, staffed[index]!.startMs));
      reachedMs = Math.max(reachedMs, staffed[index]!.endMs);
    }
    if (reachedMs < endMs) open.push(toPeriod(reachedMs, endMs));
  }
  return open;
}

type Stretch = { startMs: number; endMs: number };

/** Periods in order of start as few stretches: those that touch or overlap are one. */
function stretches(periods: readonly Period[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { startAt, endAt } of periods) {
    const last = merged.at(-1);
    if (last && startAt.getTime() <= last.endMs) last.endMs = Math.max(last.endMs, endAt.getTime());
    else merged.push({ startMs: startAt.getTime(), endMs: endAt.getTime() });
  }
  return merged;
}

const toPeriod = (startMs: number, endMs: number): Period => ({
  startAt: new Date(startMs),
  endAt: new Date(endMs),
});

/** The parts that both have, each given in order and apart from each other. */
export function intersection(periods: readonly Period[], others: readonly Period[]): Period[] {
  const common: Period[] = [];
  let first = 0;
  for (const period of periods) {
    while (first < others.length && others[first]!.endAt <= period.startAt) first += 1;
    for (let index = first; index < others.length && others[index]!.startAt < period.endAt; index += 1)
      common.push(...[clip(period, others[index]!)].filter((part) => part !== null));
  }
  return common.map(({ startAt, endAt }) => ({ startAt, endAt }));
}
