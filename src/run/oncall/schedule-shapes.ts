import { z } from "zod";
import { instant, named, personName } from "../../platform/http/shapes.ts";
import { layerWords } from "./model/layer-words.ts";
import { type LayerStanding, type StaffedShift, standings } from "./model/shifts-ahead.ts";
import type { Period } from "./model/period.ts";
import { versionAt } from "./model/schedule.ts";
import type { SustainabilityWarning } from "./model/sustainability.ts";
import type { BoardSchedule, OnCallBoard } from "./on-call-board.ts";
import { schedulePressure } from "./schedule-pressure.ts";

export const shiftShape = z
  .object({
    start: instant,
    end: instant,
    layer: z.string(),
    person: personName,
    override: z.boolean(),
  })
  .meta({ id: "Shift", description: "Somebody's time on call in one layer; `override` where it is cover" });

export const periodShape = z.object({ start: instant, end: instant });

const coversShape = z.enum(["working-hours", "out-of-hours", "always"]);

export const scheduleHead = z
  .object({
    slug: z.string(),
    name: z.string(),
    owner: named.extend({ kind: z.enum(["team", "domain"]) }),
    covers: coversShape,
    timeZone: z.string(),
  })
  .meta({ id: "ScheduleHead" });

const standing = z.object({
  layer: z.string(),
  now: z.object({ person: personName, override: z.boolean(), until: instant.nullable() }).nullable(),
  next: z.object({ person: personName, from: instant }).nullable(),
});

export const scheduleSummary = scheduleHead
  .extend({
    managedBy: z.enum(["code", "interface"]),
    removed: z.boolean(),
    /** Whether it is the schedule's hours now. */
    inCharge: z.boolean(),
    standings: z.array(standing),
  })
  .meta({ id: "ScheduleSummary" });

export const warningShape = z
  .object({
    code: z.string(),
    person: personName.nullable(),
    from: instant.nullable(),
    message: z.string(),
  })
  .meta({ id: "ScheduleWarning" });

export const scheduleDetail = scheduleSummary
  .extend({
    layers: z.array(
      z.object({
        name: z.string(),
        words: z.string(),
        timeZone: z.string(),
        start: z.string(),
        shift: z.string(),
        participants: z.array(personName),
      }),
    ),
    participants: z.int(),
    members: z.int(),
    membersTakingPart: z.int(),
    warnings: z.array(warningShape),
  })
  .meta({ id: "Schedule" });

export const toPerson = (board: OnCallBoard, id: string): z.infer<typeof personName> => ({
  id,
  name: board.person(id)?.name ?? "somebody unknown",
});

export const toPeriod = ({ startAt, endAt }: Period): z.infer<typeof periodShape> => ({
  start: startAt.toISOString(),
  end: endAt.toISOString(),
});

export const toShift = (shift: StaffedShift, board: OnCallBoard): z.infer<typeof shiftShape> => ({
  ...toPeriod(shift),
  layer: shift.layer,
  person: toPerson(board, shift.personId),
  override: shift.override,
});

export const toHead = ({
  slug,
  name,
  owner,
  says,
  timeZone,
}: BoardSchedule): z.infer<typeof scheduleHead> => ({
  slug,
  name,
  owner,
  covers: says.versions.at(-1)?.covers ?? "always",
  timeZone,
});

const toStanding = ({ layer, now, next }: LayerStanding, board: OnCallBoard): z.infer<typeof standing> => ({
  layer,
  now: now && {
    person: toPerson(board, now.personId),
    override: now.override,
    until: now.until?.toISOString() ?? null,
  },
  next: next && { person: toPerson(board, next.personId), from: next.from.toISOString() },
});

/** A schedule as lists show it: who is on call and who is next, at an instant. */
export function toSummary(
  schedule: BoardSchedule,
  board: OnCallBoard,
  at: Date,
): z.infer<typeof scheduleSummary> {
  const covers = versionAt(schedule.says, at)?.covers;
  const isWorking = schedule.calendar?.isWorking(at) ?? true;
  return {
    ...toHead(schedule),
    managedBy: schedule.managedBy,
    removed: schedule.removedAt !== null,
    inCharge: covers === "always" || (covers !== undefined && (covers === "working-hours") === isWorking),
    standings: standings(schedule.says, at, board.facts.people).map((one) => toStanding(one, board)),
  };
}

export const toWarning = (
  { code, personId, startAt, message }: SustainabilityWarning,
  board: OnCallBoard,
): z.infer<typeof warningShape> => ({
  code,
  person: personId === null ? null : toPerson(board, personId),
  from: startAt?.toISOString() ?? null,
  message,
});

/** A schedule with its layers in words and what wears people out. */
export function toDetail(
  schedule: BoardSchedule,
  board: OnCallBoard,
  at: Date,
): z.infer<typeof scheduleDetail> {
  const { warnings, ...participation } = schedulePressure(schedule, schedule.says, board, at);
  const layers = versionAt(schedule.says, at)?.layers ?? [];
  return {
    ...toSummary(schedule, board, at),
    layers: layers.map((layer) => ({
      name: layer.name,
      words: layerWords(layer, (id) => toPerson(board, id).name),
      timeZone: layer.timeZone,
      start: layer.start,
      shift: layer.shift,
      participants: layer.participants.map((id) => toPerson(board, id)),
    })),
    ...participation,
    warnings: warnings.map((warning) => toWarning(warning, board)),
  };
}
