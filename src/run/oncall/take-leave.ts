import { AppError, invalidField } from "../../lib/errors.ts";
import { command, type CommandStep, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import { endLeave, insertLeave, lockLeave, type StoredLeave } from "./leave-store.ts";
import { type LeaveGap, leaveGaps } from "./model/leave-gaps.ts";
import { overlaps, type Period } from "./model/period.ts";
import type { BoardPerson, BoardSchedule, OnCallBoard, ReadBoard } from "./on-call-board.ts";

/** Leave and the gaps that it opens, so that whoever goes can ask somebody before they go. */
export type LeaveTaken = {
  person: BoardPerson;
  leave: StoredLeave | null;
  opens: { schedule: BoardSchedule; gap: LeaveGap }[];
};

/** Notes when a person is away, from now or later on. A preview saves nothing. */
export const takeLeave = (
  context: Context,
  readBoard: ReadBoard,
  who: string,
  wanted: { start?: Date | undefined; end: Date },
  preview: boolean,
): Promise<LeaveTaken> =>
  command(context, async (tx, step): Promise<Outcome<LeaveTaken>> => {
    const board = await readBoard(tx);
    const person = personOf(board, who);
    requireLeaveOf(context, step, person, board);
    const leave = readLeave(wanted, person, board, step.now);
    const opens = gapsOf(person, leave, board);
    if (preview) return { result: { person, leave: null, opens }, audit: null };
    const stored = { ...leave, id: newId(step.now) };
    await insertLeave(tx, person.id, stored);
    return {
      result: { person, leave: stored, opens },
      audit: {
        action: "leave.take",
        subject: { kind: "person", id: person.id, name: person.name },
        after: { start: leave.startAt, end: leave.endAt },
      },
      events: [...new Set(opens.map(({ schedule }) => schedule.slug))].map((id) => ({
        type: "schedule.changed",
        id,
      })),
    };
  });

/** Takes leave back: all of it before it has begun, the rest of it after; what is over stays. */
export const cancelLeave = (
  context: Context,
  readBoard: ReadBoard,
  who: string,
  leaveId: string,
): Promise<StoredLeave | null> =>
  command(context, async (tx, step): Promise<Outcome<StoredLeave | null>> => {
    const board = await readBoard(tx);
    const person = personOf(board, who);
    requireLeaveOf(context, step, person, board);
    const leave = await lockLeave(tx, person.id, leaveId);
    if (!leave) throw new AppError("not_found", `${person.name} has no such leave.`);
    if (leave.endAt <= step.now)
      throw new AppError("conflict", "This leave is over: who was on call then stays as it was.");
    const left = leave.startAt < step.now ? { ...leave, endAt: step.now } : null;
    await endLeave(tx, leave.id, left?.endAt ?? null);
    return {
      result: left,
      audit: {
        action: "leave.cancel",
        subject: { kind: "person", id: person.id, name: person.name },
        before: { start: leave.startAt, end: leave.endAt },
        after: left && { start: left.startAt, end: left.endAt },
      },
      events: [...new Set(gapsOf(person, leave, board).map(({ schedule }) => schedule.slug))].map((id) => ({
        type: "schedule.changed",
        id,
      })),
    };
  });

/** A person by id, slug, e-mail or name; refuses an unknown one. */
export function personOf(board: OnCallBoard, who: string): BoardPerson {
  const person = board.findPerson(who);
  if (!person) throw new AppError("not_found", `There is no person "${who}".`);
  return person;
}

function requireLeaveOf(
  { actor }: Context,
  step: CommandStep,
  person: BoardPerson,
  board: OnCallBoard,
): void {
  const isOwn = actor.kind === "person" && actor.id === person.id;
  if (isOwn) step.require("leave.own");
  else step.require("leave.edit", { ownerTeamIds: board.teamIdsOf(person.id) });
}

function readLeave(
  { start, end }: { start?: Date | undefined; end: Date },
  person: BoardPerson,
  { facts }: OnCallBoard,
  now: Date,
): Period {
  const leave = { startAt: start ?? now, endAt: end };
  if (leave.startAt < now)
    throw invalidField(
      "start",
      "lies in the past, where who was on call stays as it was; leave it out to begin now",
    );
  if (end <= leave.startAt) throw invalidField("end", "must lie after the start");
  if (facts.people.get(person.id)?.leave.some((known) => overlaps(known, leave)))
    throw invalidField(
      "start",
      `${person.name} is on leave for some of this time already; take that back first`,
    );
  return leave;
}

const gapsOf = (person: BoardPerson, leave: Period, board: OnCallBoard): LeaveTaken["opens"] =>
  [...board.schedules.values()]
    .filter(({ removedAt }) => removedAt === null)
    .flatMap((schedule) =>
      leaveGaps(schedule.says, schedule.calendar, person.id, leave, board.facts.people).map((gap) => ({
        schedule,
        gap,
      })),
    );
