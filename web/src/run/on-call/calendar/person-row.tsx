import { PersonLink } from "../../../own/links.tsx";
import type { ScheduleCalendar } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import type { CoverWish } from "./cover.ts";
import type { PersonRow as Row } from "./people-rows.ts";
import { Lane } from "./lane.tsx";
import { RowShading } from "./row-shading.tsx";
import { ShiftBar } from "./shift-bar.tsx";
import classes from "./timeline.module.css";
import { placeOf } from "./timeline-scale.ts";
import { spanWords } from "./time-words.ts";

type PersonRowProps = {
  row: Row;
  range: CalendarRange;
  nowMs: number;
  readerId: string | undefined;
  onCover: (wish: CoverWish) => void;
};

const noCalendar: ScheduleCalendar | undefined = undefined;

/** A person's shifts on every schedule, side by side where they have several at once. */
export function PersonRow({ row: { person, lanes }, range, nowMs, readerId, onCover }: PersonRowProps) {
  const mine = person.id === readerId;
  return (
    <section className={classes.row} aria-label={person.name}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h3 className={classes.title}>
            <PersonLink person={person} />
          </h3>
          {mine && <p className={classes.about}>you</p>}
        </div>
      </header>
      <div className={classes.canvas}>
        <RowShading range={range} timeZone={range.timeZone} calendar={noCalendar} nowMs={nowMs} />
        {lanes.map((lane, index) => (
          // A lane has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <Lane key={index} label={`Shifts of ${person.name}`}>
            {lane.map(({ schedule, shift, startMs, endMs }) => {
              const at = placeOf({ startMs, endMs }, range);
              const words = `${schedule.name}, ${shift.layer}, ${spanWords({ startMs, endMs }, range.timeZone)}`;
              return (
                at && (
                  <ShiftBar
                    key={`${schedule.slug} ${shift.layer} ${startMs}`}
                    place={at}
                    person={person}
                    text={schedule.name}
                    label={`${person.name}, ${words}${shift.override ? ", cover" : ""}`}
                    title={words}
                    cover={shift.override}
                    mine={mine}
                    past={endMs <= nowMs}
                    onPress={() =>
                      onCover({
                        startMs,
                        endMs,
                        schedule,
                        layer: shift.layer,
                        replaces: person,
                        override: null,
                      })
                    }
                  />
                )
              );
            })}
          </Lane>
        ))}
      </div>
    </section>
  );
}
