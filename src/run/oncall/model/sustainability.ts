import { dayMs } from "../../../lib/time-zone.ts";
import type { Period } from "./period.ts";
import { type Absences, type FinalShift, type Schedule, finalShifts, versionAt } from "./schedule.ts";
import { weekMs } from "./weekly-windows.ts";

/** What an organisation holds to be sustainable (spec: on call, Sustainable). */
export type SustainabilityLimits = {
  leastParticipants: number;
  /** Nobody is on call out of hours for more than one week in so many. */
  oneWeekIn: number;
};

export const defaultLimits: SustainabilityLimits = { leastParticipants: 3, oneWeekIn: 3 };

/** Something about a schedule that wears people out; `startAt` is when it begins, where that can be said. */
export type SustainabilityWarning = {
  code: "too-few-participants" | "few-members-take-part" | "too-often" | "two-weeks-running";
  personId: string | null;
  startAt: Date | null;
  message: string;
};

export type Sustainability = {
  participants: number;
  members: number;
  /** How many of the members take part. */
  membersTakingPart: number;
  warnings: readonly SustainabilityWarning[];
};

/** A day of cover more than one's share is help among colleagues, and clock changes move an hour: neither is worth a warning. */
const toleranceMs = dayMs;

/** Looks at who takes part in a schedule from an instant on, and, if it covers out of hours, at how often until the horizon. */
export function checkSustainability(
  schedule: Schedule,
  horizon: Period,
  facts: { memberIds: readonly string[]; absences: Absences; limits?: SustainabilityLimits },
): Sustainability {
  const { memberIds, absences, limits = defaultLimits } = facts;
  const version = versionAt(schedule, horizon.startAt);
  const participants = new Set(version?.layers.flatMap((layer) => layer.participants));
  const membersTakingPart = memberIds.filter((id) => participants.has(id)).length;
  const isOutOfHours = version !== null && version.covers !== "working-hours";
  const load = isOutOfHours ? finalShifts(schedule, horizon.startAt, horizon.endAt, absences) : [];
  return {
    participants: participants.size,
    members: memberIds.length,
    membersTakingPart,
    warnings: [
      ...tooFew(participants.size, limits),
      ...minority(membersTakingPart, memberIds.length),
      ...checkLoad(load, horizon, limits),
    ],
  };
}

function tooFew(participants: number, { leastParticipants }: SustainabilityLimits): SustainabilityWarning[] {
  if (participants >= leastParticipants) return [];
  const message = `${participants} of at least ${leastParticipants} participants`;
  return [{ code: "too-few-participants", personId: null, startAt: null, message }];
}

function minority(taking: number, members: number): SustainabilityWarning[] {
  if (taking * 2 >= members) return [];
  const message = `${taking} of ${members} members take part, a minority`;
  return [{ code: "few-members-take-part", personId: null, startAt: null, message }];
}

/** Who is on call too often, or two weeks running, in shifts of one or several schedules; the first time for each. */
export function checkLoad(
  shifts: readonly FinalShift[],
  horizon: Period,
  { oneWeekIn }: SustainabilityLimits = defaultLimits,
): SustainabilityWarning[] {
  const staffed = shifts.filter((shift) => shift.personId !== null);
  const total = timeline(staffed);
  return [...new Set(staffed.map(({ personId }) => personId!))].toSorted().flatMap((personId) => {
    const own = timeline(staffed.filter((shift) => shift.personId === personId));
    const startsWithin = (lengthMs: number) =>
      own.starts.filter((startMs) => startMs + lengthMs <= horizon.endAt.getTime());
    const often = startsWithin(oneWeekIn * weekMs).find((startMs) => {
      const endMs = startMs + oneWeekIn * weekMs;
      return own.between(startMs, endMs) > total.between(startMs, endMs) / oneWeekIn + toleranceMs;
    });
    const isMostOf = (startMs: number, endMs: number) =>
      own.between(startMs, endMs) * 2 > total.between(startMs, endMs);
    const running = startsWithin(2 * weekMs).find(
      (startMs) => isMostOf(startMs, startMs + weekMs) && isMostOf(startMs + weekMs, startMs + 2 * weekMs),
    );
    return [
      ...warn("too-often", personId, often, `on call for more than one week in ${oneWeekIn}`),
      ...warn("two-weeks-running", personId, running, "on call for two weeks running"),
    ];
  });
}

function warn(
  code: SustainabilityWarning["code"],
  personId: string,
  startMs: number | undefined,
  message: string,
): SustainabilityWarning[] {
  return startMs === undefined ? [] : [{ code, personId, startAt: new Date(startMs), message }];
}

type Timeline = { starts: number[]; between(fromMs: number, toMs: number): number };

/** The union of periods, which answers how much of it lies in a span without going through all of it. */
function timeline(periods: readonly Period[]): Timeline {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  for (const { startAt, endAt } of periods.toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    const last = ends.length - 1;
    if (last >= 0 && startAt.getTime() <= ends[last]!) ends[last] = Math.max(ends[last]!, endAt.getTime());
    else {
      before.push(last < 0 ? 0 : before[last]! + ends[last]! - starts[last]!);
      starts.push(startAt.getTime());
      ends.push(endAt.getTime());
    }
  }
  const until = (atMs: number): number => {
    const index = lastAtOrBefore(starts, atMs);
    return index < 0 ? 0 : before[index]! + Math.min(atMs, ends[index]!) - starts[index]!;
  };
  return { starts, between: (fromMs, toMs) => until(toMs) - until(fromMs) };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
