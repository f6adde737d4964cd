import { invalidField } from "../../../lib/errors.ts";
import { type Layer, checkLayer } from "./layer.ts";
import { type Period, clip, contains, overlaps, remaining, without } from "./period.ts";
import { shiftAt, shifts } from "./rotation.ts";

/** The hours for which a schedule answers. */
export type Covers = "working-hours" | "out-of-hours" | "always";

/** What a schedule said from an instant on, until its next version. */
export type ScheduleVersion = { effectiveFromAt: Date; covers: Covers; layers: readonly Layer[] };

/**
 * Cover for an interval. With `replaces`, it stands in for that person wherever they are on call (in `layer`, if named);
 * without, it takes the whole interval of `layer`, or of the first layer. No person: taken out without cover. Later ones win.
 */
export type Override = Period & { personId: string | null; layer: string | null; replaces: string | null };

/** Who is on call for a team or a domain, now, before and later; versions in the order of their beginning. */
export type Schedule = {
  slug: string;
  owner: { kind: "team" | "domain"; slug: string };
  versions: readonly ScheduleVersion[];
  overrides: readonly Override[];
};

/** Of people, only when they are away matters to a schedule. */
export type Absences = ReadonlyMap<string, { leave: readonly Period[] }>;

/** Somebody's time on call in one layer, or a gap that leave or an override opened (`personId` null). */
export type FinalShift = Period & {
  layer: string;
  personId: string | null;
  override: boolean;
  /** Whose leave opened the gap. */
  absentId: string | null;
};

/** What one layer answers at an instant. */
export type LayerAnswer = Omit<FinalShift, "startAt" | "endAt"> & { participants: readonly string[] };

/** The version in force at an instant; null before the first, and from a version without layers on: it was taken out of use. */
export function versionAt(schedule: Schedule, at: Date): ScheduleVersion | null {
  const version = schedule.versions.findLast(({ effectiveFromAt }) => effectiveFromAt <= at);
  return version && version.layers.length > 0 ? version : null;
}

/** Who is on call at an instant, layer by layer in order; layers that are off then are left out. */
export function onCallAt(schedule: Schedule, at: Date, absences: Absences): LayerAnswer[] {
  const version = versionAt(schedule, at);
  if (!version) return [];
  const overrides = schedule.overrides.filter((override) => contains(override, at));
  return version.layers.flatMap((layer, index) => {
    const planned = shiftAt(layer, at)?.personId;
    let answer: { personId: string | null; override: boolean } | null =
      planned === undefined ? null : { personId: planned, override: false };
    for (const override of overrides)
      if (applies(override, layer, index, answer?.personId ?? null))
        answer = { personId: override.personId, override: true };
    if (!answer) return [];
    const { personId } = answer;
    const absent = personId !== null && leaveOf(absences, personId).some((leave) => contains(leave, at));
    const now = absent ? { personId: null, absentId: personId } : { personId, absentId: null };
    return [{ layer: layer.name, override: answer.override, participants: layer.participants, ...now }];
  });
}

/** Everybody's time on call in [from, to), cut at its edges, in order of start and then of layer. */
export function finalShifts(schedule: Schedule, from: Date, to: Date, absences: Absences): FinalShift[] {
  return schedule.versions
    .flatMap((version, index) => {
      const endAt = schedule.versions[index + 1]?.effectiveFromAt ?? to;
      const inForce = clip({ startAt: version.effectiveFromAt, endAt }, { startAt: from, endAt: to });
      if (!inForce) return [];
      const overrides = schedule.overrides.filter((override) => overlaps(override, inForce));
      return version.layers.flatMap((layer, layerIndex) =>
        layerShifts(layer, layerIndex, inForce, overrides).flatMap((shift) => openGaps(shift, absences)),
      );
    })
    .toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime());
}

function layerShifts(
  layer: Layer,
  layerIndex: number,
  inForce: Period,
  overrides: readonly Override[],
): FinalShift[] {
  const planned = shifts(layer, inForce.startAt, inForce.endAt).map(
    ({ startAt, endAt, personId }): FinalShift => ({
      startAt,
      endAt,
      layer: layer.name,
      personId,
      override: false,
      absentId: null,
    }),
  );
  return overrides.reduce<FinalShift[]>((pieces, override) => {
    const cover = { layer: layer.name, personId: override.personId, override: true, absentId: null };
    if (override.replaces === null) {
      if (!applies(override, layer, layerIndex, null)) return pieces;
      const { startAt, endAt } = clip(override, inForce)!;
      return [...pieces.flatMap((piece) => without(piece, override)), { startAt, endAt, ...cover }];
    }
    return pieces.flatMap((piece) => {
      const part = applies(override, layer, layerIndex, piece.personId) ? clip(piece, override) : null;
      return part ? [...without(piece, override), { ...part, ...cover }] : [piece];
    });
  }, planned);
}

function applies(override: Override, layer: Layer, layerIndex: number, personId: string | null): boolean {
  if (override.layer !== null && override.layer !== layer.name) return false;
  if (override.replaces !== null) return override.replaces === personId;
  return override.layer !== null || layerIndex === 0;
}

function openGaps(shift: FinalShift, absences: Absences): FinalShift[] {
  const { personId } = shift;
  if (personId === null) return [shift];
  const leave = leaveOf(absences, personId);
  if (!leave.some((period) => overlaps(period, shift))) return [shift];
  const present = remaining([shift], leave);
  const absent = remaining([shift], present);
  return [
    ...present.map((period) => ({ ...shift, ...period })),
    ...absent.map((period) => ({ ...shift, ...period, personId: null, absentId: personId })),
  ];
}

const never: readonly Period[] = [];

const leaveOf = (absences: Absences, personId: string): readonly Period[] =>
  absences.get(personId)?.leave ?? never;

/** The parts of the periods that ought to be covered in which no layer has anybody. */
export function gaps(schedule: Schedule, toCover: readonly Period[], absences: Absences): Period[] {
  return toCover.flatMap((period) => {
    const covered = finalShifts(schedule, period.startAt, period.endAt, absences);
    return remaining(
      [period],
      covered.filter((shift) => shift.personId !== null),
    );
  });
}

/** The schedule with another version from an instant on, in place of what was planned from there; never earlier than now. */
export function editSchedule(schedule: Schedule, version: ScheduleVersion, now: Date): Schedule {
  checkVersion(version);
  if (version.effectiveFromAt < now)
    throw invalidField("effectiveFrom", "must not lie in the past: who was on call then stays as it was");
  const kept = schedule.versions.filter(({ effectiveFromAt }) => effectiveFromAt < version.effectiveFromAt);
  return { ...schedule, versions: [...kept, version] };
}

/** Refuses a version that could not be computed, naming the wrong fields. */
export function checkVersion(version: ScheduleVersion): void {
  if (version.layers.length === 0) throw invalidField("layers", "a schedule needs at least one layer");
  version.layers.forEach((layer, index) => {
    checkLayer(layer, `layers[${index}]`);
    if (version.layers.findIndex(({ name }) => name === layer.name) !== index)
      throw invalidField(`layers[${index}].name`, `another layer is called "${layer.name}" too`);
  });
}

/** What remains of cover that is withdrawn: nothing before it began, its past part after; refused once it is over. */
export function withdrawOverride(override: Override, now: Date): Override | null {
  if (now <= override.startAt) return null;
  if (override.endAt <= now) throw invalidField("override", "is over: who was on call then stays as it was");
  return { ...override, endAt: now };
}
