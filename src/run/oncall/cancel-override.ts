import { AppError } from "../../lib/errors.ts";
import { command, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { overrideView } from "./add-override.ts";
import { type Override, type Schedule, withdrawOverride } from "./model/schedule.ts";
import type { ReadBoard } from "./on-call-board.ts";
import { endOverride, lockOverride, type StoredOverride } from "./override-store.ts";
import { changeOf, type ScheduleChange, scheduleOf } from "./schedule-change.ts";

/** Withdraws cover: none of it where it has not begun, the rest of it where it has. A preview saves nothing. */
export const cancelOverride = (
  context: Context,
  readBoard: ReadBoard,
  slug: string,
  overrideId: string,
  preview: boolean,
): Promise<ScheduleChange> =>
  command(context, async (tx, step): Promise<Outcome<ScheduleChange>> => {
    const board = await readBoard(tx);
    const schedule = scheduleOf(board, slug);
    step.require("schedule.override", { ownerTeamIds: schedule.teamIds });
    const stored = await lockOverride(tx, schedule.id, overrideId);
    if (!stored) throw new AppError("not_found", `Schedule "${slug}" has no such cover.`);
    const left = withdrawOverride(stored, step.now);
    const would = withWithdrawn(schedule.says, stored, left);
    const change = changeOf(schedule, would, { startAt: step.now, endAt: stored.endAt }, board, step.now);
    if (preview) return { result: { ...change, override: null }, audit: null };
    await endOverride(tx, stored.id, left ? { endAt: left.endAt } : { cancelledAt: step.now });
    return {
      result: { ...change, override: left && { ...stored, endAt: left.endAt } },
      audit: {
        action: "schedule.override.cancel",
        subject: { kind: "schedule", id: schedule.id, name: schedule.slug },
        before: overrideView(stored, board),
        after: left && overrideView(left, board),
      },
      events: [{ type: "schedule.changed", id: schedule.slug }],
    };
  });

/** The schedule with what is left of the first cover that is the same in every respect. */
function withWithdrawn(says: Schedule, withdrawn: StoredOverride, left: Override | null): Schedule {
  const index = says.overrides.findIndex(
    ({ startAt, endAt, personId, layer, replaces }) =>
      startAt.getTime() === withdrawn.startAt.getTime() &&
      endAt.getTime() === withdrawn.endAt.getTime() &&
      personId === withdrawn.personId &&
      layer === withdrawn.layer &&
      replaces === withdrawn.replaces,
  );
  if (index < 0) return says;
  return { ...says, overrides: says.overrides.toSpliced(index, 1, ...(left ? [left] : [])) };
}
