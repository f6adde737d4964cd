import { IconArrowsExchange, IconUserOff } from "@tabler/icons-react";
import type { ManyShifts } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import type { CoverWish } from "./cover.ts";
import { dayList } from "./day-list.ts";
import type { DayEntry } from "./day-list.ts";
import classes from "./day-list-view.module.css";
import { spanOf } from "./timeline-scale.ts";
import { clockWords, dayWords } from "./time-words.ts";

type DayListViewProps = {
  items: ManyShifts["items"];
  range: CalendarRange;
  today: string;
  nowMs: number;
  readerId: string | undefined;
  onCover: (wish: CoverWish) => void;
};

/** Who is on call day by day, for a narrow screen; a press offers to cover. */
export function DayListView({ items, range, today, nowMs, readerId, onCover }: DayListViewProps) {
  return (
    <ol className={classes.days}>
      {dayList(items, range)
        .filter(({ day }) => day.endMs > nowMs || range.view === "day" || range.toMs <= nowMs)
        .map(({ day, entries }) => (
          <li key={day.date}>
            <h2 className={classes.day} data-today={day.date === today}>
              {day.date === today && "Today, "}
              {dayWords(day.startMs, range.timeZone)}
            </h2>
            {entries.length === 0 && <p className={classes.none}>Nobody is on call by these schedules.</p>}
            <ul className={classes.entries}>
              {entries.map((entry) => (
                <Entry
                  key={`${entry.schedule.slug} ${entry.shift?.layer ?? "gap"} ${entry.startMs}`}
                  entry={entry}
                  timeZone={range.timeZone}
                  mine={entry.shift?.person.id === readerId}
                  now={entry.startMs <= nowMs && entry.endMs > nowMs}
                  onCover={onCover}
                />
              ))}
            </ul>
          </li>
        ))}
    </ol>
  );
}

type EntryProps = {
  entry: DayEntry;
  timeZone: string;
  mine: boolean;
  now: boolean;
  onCover: DayListViewProps["onCover"];
};

function Entry({ entry, timeZone, mine, now, onCover }: EntryProps) {
  const { schedule, shift, startMs, endMs, wholeDay } = entry;
  const times = wholeDay ? "all day" : `${clockWords(startMs, timeZone)} – ${clockWords(endMs, timeZone)}`;
  const wish = {
    ...(shift ? spanOf(shift) : { startMs, endMs }),
    schedule,
    layer: shift?.layer ?? null,
    replaces: shift?.person ?? null,
    override: null,
  };
  return (
    <li>
      <button
        type="button"
        className={classes.entry}
        data-mine={mine}
        data-nobody={shift === null}
        onClick={() => onCover(wish)}
      >
        <span className={classes.who}>
          {shift === null && <IconUserOff size={15} stroke={2} aria-hidden />}
          {shift?.override && <IconArrowsExchange size={15} stroke={2} aria-label="Cover" />}
          {shift?.person.name ?? "Nobody"}
          {now && <span className={classes.now}>now</span>}
        </span>
        <span className={classes.times}>{times}</span>
        <span className={classes.where}>
          {schedule.name}
          {shift && `, ${shift.layer}`}
        </span>
      </button>
    </li>
  );
}
