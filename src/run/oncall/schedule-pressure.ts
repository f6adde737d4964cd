import { dayMs } from "../../lib/time-zone.ts";
import type { Schedule } from "./model/schedule.ts";
import { checkSustainability, type Sustainability } from "./model/sustainability.ts";
import type { BoardSchedule, OnCallBoard } from "./on-call-board.ts";

const lookAheadDays = 12 * 7;

/** Who takes part in a schedule as it says (or as it would say), and what of the next twelve weeks wears people out. */
export const schedulePressure = (
  { memberIds }: BoardSchedule,
  says: Schedule,
  { facts }: OnCallBoard,
  at: Date,
): Sustainability =>
  checkSustainability(
    says,
    { startAt: at, endAt: new Date(at.getTime() + lookAheadDays * dayMs) },
    { memberIds, absences: facts.people },
  );
