import type { WorkingTime } from "../../../lib/working-calendar.ts";
import { hoursToCover, intersection, promisedHours, uncovered } from "./coverage.ts";
import type { Period } from "./period.ts";
import { type Absences, type Schedule, finalShifts } from "./schedule.ts";

/** A stretch in which somebody's leave takes them out of a layer; `covered` where another layer has somebody throughout. */
export type LeaveGap = Period & { layer: string; covered: boolean };

/** What a person's leave opens in a schedule, within the hours that the schedule answers for. */
export function leaveGaps(
  schedule: Schedule,
  calendar: WorkingTime | null,
  personId: string,
  leave: Period,
  absences: Absences,
): LeaveGap[] {
  const { startAt, endAt } = leave;
  const known = absences.get(personId)?.leave ?? [];
  const away: Absences = new Map([...absences, [personId, { leave: [...known, leave] }]]);
  const shifts = finalShifts(schedule, startAt, endAt, away);
  const promised = promisedHours(schedule, startAt, endAt, (covers, from, to) =>
    hoursToCover(covers, calendar, from, to),
  );
  return shifts
    .filter(({ absentId }) => absentId === personId)
    .flatMap((shift) =>
      intersection(promised, [shift]).map((gap) => ({
        ...gap,
        layer: shift.layer,
        covered: uncovered([gap], shifts).length === 0,
      })),
    );
}
