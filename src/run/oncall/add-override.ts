import { AppError, invalidField } from "../../lib/errors.ts";
import { dayMs } from "../../lib/time-zone.ts";
import { command, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import { overlaps } from "./model/period.ts";
import { finalShifts, type Override, type Schedule } from "./model/schedule.ts";
import type { BoardPerson, BoardSchedule, OnCallBoard, ReadBoard } from "./on-call-board.ts";
import { insertOverride, type StoredOverride } from "./override-store.ts";
import { changeOf, type ScheduleChange, scheduleOf } from "./schedule-change.ts";

/** Cover as a person orders it; people by id, slug, e-mail or name. */
export type WantedOverride = {
  person: string;
  /** Now, where it is left out. */
  start?: Date | undefined;
  end: Date;
  layer?: string | undefined;
  replaces?: string | undefined;
  reason: string;
};

const mostDays = 366;

/** Puts somebody on call for an interval; of overlapping cover the last one ordered wins. A preview saves nothing. */
export const addOverride = (
  context: Context,
  readBoard: ReadBoard,
  slug: string,
  wanted: WantedOverride,
  preview: boolean,
): Promise<ScheduleChange> =>
  command(context, async (tx, step): Promise<Outcome<ScheduleChange>> => {
    const board = await readBoard(tx);
    const schedule = scheduleOf(board, slug);
    step.require("schedule.override", { ownerTeamIds: schedule.teamIds });
    const override = readOverride(wanted, schedule, board, step.now);
    const stored: StoredOverride = {
      ...override,
      id: newId(step.now),
      reason: wanted.reason,
      createdBy: context.actor.name,
      createdAt: step.now,
    };
    const would: Schedule = { ...schedule.says, overrides: [...schedule.says.overrides, override] };
    const change = changeOf(schedule, would, override, board, step.now);
    if (preview) return { result: { ...change, override: null }, audit: null };
    await insertOverride(tx, schedule.id, stored);
    return {
      result: { ...change, override: stored },
      audit: {
        action: "schedule.override",
        subject: { kind: "schedule", id: schedule.id, name: schedule.slug },
        after: overrideView(override, board),
        reason: wanted.reason,
      },
      events: [{ type: "schedule.changed", id: schedule.slug }],
    };
  });

/** Cover as the audit log keeps it. */
export const overrideView = (override: Override, board: OnCallBoard) => ({
  person: override.personId && board.person(override.personId)?.slug,
  replaces: override.replaces && board.person(override.replaces)?.slug,
  layer: override.layer,
  start: override.startAt,
  end: override.endAt,
});

function readOverride(
  wanted: WantedOverride,
  schedule: BoardSchedule,
  board: OnCallBoard,
  now: Date,
): Override {
  if (schedule.removedAt !== null)
    throw new AppError("conflict", `Schedule "${schedule.slug}" is out of use; nobody is on call by it.`);
  const override: Override = {
    startAt: wanted.start ?? now,
    endAt: wanted.end,
    layer: wanted.layer ?? null,
    personId: personNamed(board, wanted.person, "person").id,
    replaces: wanted.replaces === undefined ? null : personNamed(board, wanted.replaces, "replaces").id,
  };
  checkPeriod(override, now);
  checkPerson(override, board);
  checkPlace(override, schedule, board);
  return override;
}

function personNamed(board: OnCallBoard, word: string, path: string): BoardPerson {
  const person = board.findPerson(word);
  if (!person) throw invalidField(path, `there is nobody called "${word}"`);
  return person;
}

function checkPeriod({ startAt, endAt }: Override, now: Date): void {
  if (startAt < now)
    throw invalidField(
      "start",
      "lies in the past, where who was on call stays as it was; leave it out to begin now",
    );
  if (endAt <= startAt) throw invalidField("end", "must lie after the start");
  if (endAt.getTime() - startAt.getTime() > mostDays * dayMs)
    throw invalidField("end", `must lie at most ${mostDays} days after the start; edit the rota instead`);
}

function checkPerson(override: Override, board: OnCallBoard): void {
  const person = board.person(override.personId ?? "");
  const facts = board.facts.people.get(override.personId ?? "");
  if (!person?.active) throw invalidField("person", `${person?.name ?? "this person"} has left`);
  if (facts?.declinesOnCall) throw invalidField("person", `${person.name} does not take part in on-call`);
  if (facts?.leave.some((leave) => overlaps(leave, override)))
    throw invalidField("person", `${person.name} is on leave then`);
}

/** Cover must stand somewhere: in a layer that there is, and for somebody who is on call then. */
function checkPlace(override: Override, { slug, says }: BoardSchedule, board: OnCallBoard): void {
  const layers = new Set(
    says.versions
      .filter(({ effectiveFromAt }, index) => {
        const endAt = says.versions[index + 1]?.effectiveFromAt;
        return effectiveFromAt < override.endAt && (endAt === undefined || endAt > override.startAt);
      })
      .flatMap(({ layers: inForce }) => inForce.map(({ name }) => name)),
  );
  if (override.layer !== null && !layers.has(override.layer))
    throw invalidField("layer", `${slug} has no layer "${override.layer}"; it has ${[...layers].join(", ")}`);
  if (override.replaces === null) return;
  if (override.replaces === override.personId)
    throw invalidField("replaces", "must be somebody else than the person who covers");
  const isOnCall = finalShifts(says, override.startAt, override.endAt, new Map()).some(
    ({ personId, layer }) =>
      personId === override.replaces && (override.layer === null || layer === override.layer),
  );
  if (!isOnCall) {
    const name = board.person(override.replaces)?.name ?? "this person";
    throw invalidField("replaces", `${name} is not on call then, so there is nothing to cover`);
  }
}
