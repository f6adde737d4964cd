import type { Period } from "./period.ts";
import { dayMs } from "../../../lib/time-zone.ts";
import { type Absences, type FinalShift, type Schedule, finalShifts, versionAt } from "./schedule.ts";

/** A shift that somebody works. */
export type StaffedShift = FinalShift & { personId: string };

const isStaffed = (shift: FinalShift): shift is StaffedShift => shift.personId !== null;

/** Everybody's shifts in [from, to), gaps left out, and whole where an edit of the schedule changed nothing for them. */
export const staffedShifts = (schedule: Schedule, from: Date, to: Date, absences: Absences): StaffedShift[] =>
  joinAtEdits(schedule, finalShifts(schedule, from, to, absences)).filter(isStaffed);

function joinAtEdits(schedule: Schedule, shifts: readonly FinalShift[]): FinalShift[] {
  if (schedule.versions.length < 2) return [...shifts];
  const edits = new Set(schedule.versions.map(({ effectiveFromAt }) => effectiveFromAt.getTime()));
  return joined(shifts, (shift) => edits.has(shift.startAt.getTime()));
}

/** Shifts of one layer and person that follow one another without a gap as one. */
export const unbroken = (shifts: readonly StaffedShift[]): StaffedShift[] =>
  joined(shifts, () => true) as StaffedShift[];

function joined(shifts: readonly FinalShift[], mayJoin: (shift: FinalShift) => boolean): FinalShift[] {
  const lastOf = new Map<string, FinalShift>();
  const whole: FinalShift[] = [];
  for (const shift of shifts) {
    const last = lastOf.get(shift.layer);
    if (last && follows(last, shift) && mayJoin(shift)) {
      last.endAt = shift.endAt;
      last.override &&= shift.override;
      continue;
    }
    const copy = { ...shift };
    lastOf.set(shift.layer, copy);
    whole.push(copy);
  }
  return whole;
}

const follows = (last: FinalShift, next: FinalShift): boolean =>
  last.endAt.getTime() === next.startAt.getTime() &&
  last.personId === next.personId &&
  last.absentId === next.absentId;

/** Who is on call in a layer at an instant and until when, and who comes next; an end that is out of sight is null. */
export type LayerStanding = {
  layer: string;
  now: { personId: string; override: boolean; until: Date | null } | null;
  next: { personId: string; from: Date } | null;
};

const shortHorizonDays = 35;

/** How far a person's or a layer's next shift is looked for. */
export const horizonDays = 400;

/** How every layer in force at an instant stands. */
export function standings(schedule: Schedule, at: Date, absences: Absences): LayerStanding[] {
  const layers = versionAt(schedule, at)?.layers ?? [];
  const look = (days: number): LayerStanding[] => {
    const to = new Date(at.getTime() + days * dayMs);
    const ahead = unbroken(staffedShifts(schedule, at, to, absences));
    return layers.map(({ name }) =>
      standingOf(
        name,
        ahead.filter(({ layer }) => layer === name),
        at,
        to,
      ),
    );
  };
  const near = look(shortHorizonDays);
  return near.every(({ next }) => next !== null) ? near : look(horizonDays);
}

function standingOf(layer: string, ahead: readonly StaffedShift[], at: Date, horizon: Date): LayerStanding {
  const now = ahead.find(({ startAt }) => startAt <= at);
  const next = ahead.find(({ startAt }) => startAt > at);
  return {
    layer,
    now: now
      ? { personId: now.personId, override: now.override, until: now.endAt < horizon ? now.endAt : null }
      : null,
    next: next ? { personId: next.personId, from: next.startAt } : null,
  };
}

/** A person's shift under way at an instant, with where it began, and the next one; each null where there is none in sight. */
export function shiftsOfPerson(
  schedule: Schedule,
  personId: string,
  at: Date,
  absences: Absences,
): { now: StaffedShift[]; next: StaffedShift | null } {
  if (!mayBeOnCall(schedule, personId)) return { now: [], next: null };
  const look = (days: number) => {
    const [from, to] = [-shortHorizonDays, days].map((shift) => new Date(at.getTime() + shift * dayMs));
    const own = unbroken(
      staffedShifts(schedule, from!, to!, absences).filter((shift) => shift.personId === personId),
    );
    return {
      now: own.filter((shift) => contains(shift, at)),
      next: own.find(({ startAt }) => startAt > at) ?? null,
    };
  };
  const near = look(shortHorizonDays);
  return near.next === null ? look(horizonDays) : near;
}

const contains = ({ startAt, endAt }: Period, at: Date): boolean => startAt <= at && at < endAt;

const mayBeOnCall = ({ versions, overrides }: Schedule, personId: string): boolean =>
  overrides.some((override) => override.personId === personId) ||
  versions.some(({ layers }) => layers.some(({ participants }) => participants.includes(personId)));
