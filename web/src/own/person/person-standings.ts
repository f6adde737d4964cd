import type { ScheduleSummary } from "../../run/on-call/use-schedules.ts";

/** A person's standing on one layer of a schedule: on call now, or the next to be. */
export type PersonStanding = {
  schedule: ScheduleSummary;
  layer: string;
  /** Null while they are only next. */
  until: string | null;
  /** Since when they are next; null while they are on call. */
  from: string | null;
};

/** Where a person is on call now, then where they are next. */
export function standingsOf(schedules: readonly ScheduleSummary[], personId: string): PersonStanding[] {
  const all = schedules.flatMap((schedule) =>
    schedule.standings.flatMap(({ layer, now, next }): PersonStanding[] => {
      if (now?.person.id === personId) return [{ schedule, layer, until: now.until, from: null }];
      if (next?.person.id === personId) return [{ schedule, layer, until: null, from: next.from }];
      return [];
    }),
  );
  return all.toSorted((a, b) => Number(a.from !== null) - Number(b.from !== null));
}
