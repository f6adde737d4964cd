import type { CalendarRange } from "./calendar-range.ts";
import { hourTicks } from "./ticks.ts";
import { placeOf, shareAt } from "./timeline-scale.ts";
import { clockWords, dayHead } from "./time-words.ts";
import classes from "./timeline-axis.module.css";

type TimelineAxisProps = { range: CalendarRange; nowMs: number; today: string };

const twoDigits = (hour: number) => String(hour).padStart(2, "0");

/** The days above the timeline with their hours, and the present instant. */
export function TimelineAxis({ range, nowMs, today }: TimelineAxisProps) {
  const { days, view, timeZone } = range;
  const share = shareAt(nowMs, range);
  return (
    <div className={classes.axis} data-view={view} aria-hidden>
      {days.map((day, index) => {
        const place = placeOf(day, range);
        const { weekday, day: number, month } = dayHead(day.startMs, timeZone);
        const newMonth = number === "1";
        // Four weeks leave no room for it beside the number.
        const above = view !== "month" ? weekday : newMonth ? month : weekday.slice(0, 2);
        return (
          <div
            key={day.date}
            className={classes.day}
            data-weekend={day.weekend}
            data-today={day.date === today}
            data-month={newMonth || undefined}
            data-monday={weekday.startsWith("Mon") || undefined}
            style={{ left: `${place?.left}%`, width: `${place?.width}%` }}
          >
            <span className={classes.weekday}>{above}</span>
            <span className={classes.number}>
              {number}
              {view !== "month" && (index === 0 || newMonth) && (
                <span className={classes.month}> {month}</span>
              )}
            </span>
          </div>
        );
      })}
      {hourTicks(range).map(({ atMs, hour }) => (
        <span key={atMs} className={classes.hour} style={{ left: `${shareAt(atMs, range) * 100}%` }}>
          {twoDigits(hour)}
        </span>
      ))}
      {share >= 0 && share < 1 && (
        <span className={classes.now} style={{ left: `${share * 100}%` }}>
          {clockWords(nowMs, timeZone)}
        </span>
      )}
    </div>
  );
}
