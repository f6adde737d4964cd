import type { CalendarRange } from "./calendar-range.ts";
import { hourMs, instantOfWall, wallMs } from "./zone-time.ts";

/** A mark of the time of day on the axis. */
export type Tick = { atMs: number; hour: number };

const everyHours = { day: 1, week: 6, month: 0 } as const;

/** The hours that are marked, as the zone's clock shows them: a repeated hour twice, a skipped one not at all. */
export function hourTicks({ view, timeZone, days, toMs }: CalendarRange): Tick[] {
  const every = everyHours[view];
  if (every === 0) return [];
  if (every > 1)
    return days.flatMap(({ date }) =>
      Array.from({ length: 24 / every - 1 }, (_, index) => (index + 1) * every).map((hour) => ({
        atMs: instantOfWall(Date.parse(`${date}T00:00:00Z`) + hour * hourMs, timeZone),
        hour,
      })),
    );
  const ticks: Tick[] = [];
  for (let atMs = days[0]?.startMs ?? toMs; atMs < toMs; atMs += hourMs)
    ticks.push({ atMs, hour: new Date(wallMs(atMs, timeZone)).getUTCHours() });
  return ticks;
}
