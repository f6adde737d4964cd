import type { ReactNode } from "react";
import type { CalendarRange } from "./calendar-range.ts";
import { TimelineAxis } from "./timeline-axis.tsx";
import { lightPerson, moveAmongBars } from "./timeline-keys.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import classes from "./timeline.module.css";

type TimelineProps = {
  range: CalendarRange;
  nowMs: number;
  today: string;
  label: string;
  children: ReactNode;
};

/** Rows of shifts under an axis of days. Time runs evenly, so a day on which clocks change is an hour wider or narrower. */
export function Timeline({ range, nowMs, today, label, children }: TimelineProps) {
  return (
    <>
      {/* The keys and the pointer come from the shifts inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className={classes.timeline}
        aria-label={label}
        data-view={range.view}
        onKeyDown={moveAmongBars}
        onPointerOver={lightPerson}
      >
        <div className={classes.top}>
          <div className={classes.corner} />
          <TimelineAxis range={range} nowMs={nowMs} today={today} />
        </div>
        {children}
      </section>
      <TimelineLegend />
    </>
  );
}
