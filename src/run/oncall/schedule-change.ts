import { AppError } from "../../lib/errors.ts";
import { dayMs } from "../../lib/time-zone.ts";
import { hoursToCover, promisedHours, uncovered } from "./model/coverage.ts";
import type { Period } from "./model/period.ts";
import { finalShifts, type Schedule } from "./model/schedule.ts";
import { type StaffedShift, staffedShifts } from "./model/shifts-ahead.ts";
import type { SustainabilityWarning } from "./model/sustainability.ts";
import type { BoardSchedule, OnCallBoard } from "./on-call-board.ts";
import type { StoredOverride } from "./override-store.ts";
import { schedulePressure } from "./schedule-pressure.ts";

/** What a change of cover leads to, told before it is saved and after. */
export type ScheduleChange = {
  /** The cover as it stands then; null where it is withdrawn altogether, or only previewed. */
  override: StoredOverride | null;
  /** Everybody's shifts around it. */
  shifts: StaffedShift[];
  gaps: Period[];
  /** What wears people out that did not before. */
  warnings: SustainabilityWarning[];
};

const marginDays = 7;

/** The shifts, gaps and new warnings around a period, as the schedule would say. */
export function changeOf(
  schedule: BoardSchedule,
  would: Schedule,
  around: Period,
  board: OnCallBoard,
  now: Date,
): Omit<ScheduleChange, "override"> {
  const from = new Date(around.startAt.getTime() - marginDays * dayMs);
  const to = new Date(around.endAt.getTime() + marginDays * dayMs);
  const absences = board.facts.people;
  const promised = promisedHours(would, from, to, (covers, ...span) =>
    hoursToCover(covers, schedule.calendar, ...span),
  );
  const before = schedulePressure(schedule, schedule.says, board, now).warnings;
  return {
    shifts: staffedShifts(would, from, to, absences),
    gaps: uncovered(promised, finalShifts(would, from, to, absences)),
    warnings: schedulePressure(schedule, would, board, now).warnings.filter(
      ({ code, personId }) => !before.some((known) => known.code === code && known.personId === personId),
    ),
  };
}

/** A schedule of the board by slug; refuses an unknown one. */
export function scheduleOf(board: OnCallBoard, slug: string): BoardSchedule {
  const schedule = board.schedules.get(slug);
  if (!schedule) throw new AppError("not_found", `There is no schedule "${slug}".`);
  return schedule;
}
