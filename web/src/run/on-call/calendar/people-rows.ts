import type { ManyShifts, ScheduleHead, Shift } from "../use-schedules.ts";
import { intoLanes } from "./lanes.ts";
import { spanOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";

/** A shift with the schedule that it is of. */
export type PlacedShift = Span & { schedule: ScheduleHead; shift: Shift };

/** Somebody's shifts, side by side where they have several at once. */
export type PersonRow = { person: Shift["person"]; lanes: PlacedShift[][] };

/** The people who are on call in a range with all their shifts: the reader first, then by name. */
export function peopleRows(items: ManyShifts["items"], readerId: string | undefined): PersonRow[] {
  const people = new Map<string, { person: Shift["person"]; shifts: PlacedShift[] }>();
  for (const { schedule, shifts } of items)
    for (const shift of shifts) {
      const known = people.get(shift.person.id) ?? { person: shift.person, shifts: [] };
      known.shifts.push({ ...spanOf(shift), schedule, shift });
      people.set(shift.person.id, known);
    }
  const isReader = (person: { id: string }) => Number(person.id === readerId);
  return [...people.values()]
    .toSorted((a, b) => isReader(b.person) - isReader(a.person) || a.person.name.localeCompare(b.person.name))
    .map(({ person, shifts }) => ({ person, lanes: intoLanes(shifts) }));
}
