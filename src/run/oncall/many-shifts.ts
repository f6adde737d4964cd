import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { instant } from "../../platform/http/shapes.ts";
import { type FindHours, hoursToCover, promisedHours, uncovered } from "./model/coverage.ts";
import type { Period } from "./model/period.ts";
import { type StaffedShift, staffedShifts } from "./model/shifts-ahead.ts";
import type { BoardSchedule, OnCallBoard } from "./on-call-board.ts";
import { periodShape, scheduleHead, shiftShape, toHead, toPeriod, toPerson } from "./schedule-shapes.ts";

/** The shifts of many schedules at once. */
export const manyShifts = z
  .object({
    from: instant,
    to: instant,
    items: z.array(
      z.object({
        schedule: scheduleHead,
        shifts: z.array(shiftShape),
        gaps: z.array(periodShape),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: "ShiftsOfSchedules" });

const schedulesAtOnce = 50;

/** The shifts and gaps of many schedules over [from, to); other requests have their turn in between. */
export async function describeMany(
  schedules: readonly BoardSchedule[],
  board: OnCallBoard,
  { from, to }: { from: Date; to: Date },
): Promise<z.infer<typeof manyShifts>> {
  const hoursOf = rememberHours();
  const write = shiftWriter(board);
  const items: z.infer<typeof manyShifts>["items"] = [];
  for (const [index, schedule] of schedules.entries()) {
    if (index % schedulesAtOnce === 0) await setImmediate();
    const { says } = schedule;
    const shifts = staffedShifts(says, from, to, board.facts.people);
    const promised = promisedHours(says, from, to, hoursOf(schedule));
    items.push({
      schedule: toHead(schedule),
      shifts: shifts.map(write),
      gaps: uncovered(promised, shifts).map(toPeriod),
    });
  }
  return { from: from.toISOString(), to: to.toISOString(), items, next: null };
}

/** As `toShift`, for very many: schedules share their people and most of their handovers. */
function shiftWriter(board: OnCallBoard): (shift: StaffedShift) => z.infer<typeof shiftShape> {
  const instants = new Map<number, string>();
  const people = new Map<string, ReturnType<typeof toPerson>>();
  const write = (at: Date): string => recall(instants, at.getTime(), () => at.toISOString());
  return ({ startAt, endAt, layer, personId, override }) => ({
    start: write(startAt),
    end: write(endAt),
    layer,
    person: recall(people, personId, () => toPerson(board, personId)),
    override,
  });
}

function recall<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = find()));
  return value;
}

/** Schedules that go by the same calendar ask for the same hours. */
function rememberHours(): (schedule: BoardSchedule) => FindHours {
  const calendars = new Map<unknown, Map<string, readonly Period[]>>();
  return ({ calendar }) => {
    const answers = recall(calendars, calendar, () => new Map<string, readonly Period[]>());
    return (covers, from, to) =>
      recall(answers, `${covers} ${from.getTime()} ${to.getTime()}`, () =>
        hoursToCover(covers, calendar, from, to),
      );
  };
}
