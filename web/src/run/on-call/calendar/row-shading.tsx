import { IconBeach } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ScheduleCalendar } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import { nightsIn, weekendsIn } from "./shading.ts";
import classes from "./timeline.module.css";
import { placeOf, shareAt, spanOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";

type RowShadingProps = {
  range: CalendarRange;
  /** Whose nights and weekends. */
  timeZone: string;
  calendar: ScheduleCalendar | undefined;
  nowMs: number;
};

/** What lies behind the shifts of a row: working time, nights, weekends, public holidays, and now. */
export function RowShading({ range, timeZone, calendar, nowMs }: RowShadingProps) {
  const nights = useMemo(() => nightsIn(range, timeZone), [range, timeZone]);
  const weekends = useMemo(() => weekendsIn(range, timeZone), [range, timeZone]);
  const now = shareAt(nowMs, range);
  return (
    <div className={classes.shading} aria-hidden>
      <Shades spans={weekends} range={range} className={classes.weekend} />
      <Shades spans={calendar?.workingPeriods.map(spanOf) ?? []} range={range} className={classes.working} />
      <Shades spans={nights} range={range} className={classes.night} />
      <Shades spans={calendar?.publicHolidays.map(spanOf) ?? []} range={range} className={classes.holiday} />
      {range.days.slice(1).map(({ date, startMs }) => (
        <span key={date} className={classes.midnight} style={{ left: `${shareAt(startMs, range) * 100}%` }} />
      ))}
      {calendar?.publicHolidays.map(({ date, start }) => (
        <span
          key={date}
          className={classes.holidayMark}
          style={{ left: `${Math.max(shareAt(Date.parse(start), range), 0) * 100}%` }}
        >
          <IconBeach size={12} stroke={2} />
        </span>
      ))}
      {now >= 0 && now < 1 && <span className={classes.now} style={{ left: `${now * 100}%` }} />}
    </div>
  );
}

type ShadesProps = { spans: readonly Span[]; range: CalendarRange; className: string | undefined };

const Shades = ({ spans, range, className }: ShadesProps) =>
  spans.map((span) => {
    const place = placeOf(span, range);
    return (
      place && (
        <span
          key={span.startMs}
          className={className}
          style={{ left: `${place.left}%`, width: `${place.width}%` }}
        />
      )
    );
  });
