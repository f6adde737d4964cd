import { ErrorState } from "../../../shared/error-state.tsx";
import { TableSkeleton } from "../../../shared/skeletons.tsx";
import type { CalendarAddress } from "../calendar-address.ts";
import { useShifts } from "../use-schedules.ts";
import type { ScheduleSummary } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import type { CoverWish } from "./cover.ts";
import { DayListView } from "./day-list-view.tsx";
import { peopleRows } from "./people-rows.ts";
import { PersonRow } from "./person-row.tsx";
import { ScheduleRow } from "./schedule-row.tsx";
import { ShiftsTable } from "./shifts-table.tsx";
import { Timeline } from "./timeline.tsx";

type CalendarBodyProps = {
  address: CalendarAddress;
  range: CalendarRange;
  today: string;
  nowMs: number;
  /** A narrow screen shows a list by day. */
  narrow: boolean;
  schedules: readonly ScheduleSummary[];
  readerId: string | undefined;
  onCover: (wish: CoverWish) => void;
  onChange: (by: CalendarAddress) => void;
};

const chosen = (schedules: readonly ScheduleSummary[], { schedule, team, domain }: CalendarAddress) =>
  schedules.filter(
    ({ slug, owner }) =>
      (!schedule || slug === schedule) &&
      (!team || (owner.kind === "team" && owner.slug === team)) &&
      (!domain || (owner.kind === "domain" && owner.slug === domain)),
  );

/** The calendar itself: a timeline of schedules or of people, a table, or on a narrow screen a list by day. */
export function CalendarBody(props: CalendarBodyProps) {
  const { address, range, today, nowMs, narrow, readerId, onCover } = props;
  const schedules = chosen(props.schedules, address);
  const asked = { from: new Date(range.fromMs).toISOString(), to: new Date(range.toMs).toISOString() };
  if (narrow || address.as === "table" || address.rows === "people")
    return <BodyOfShifts {...props} asked={asked} schedules={schedules} />;
  if (schedules.length === 0) return <p>No schedule fits this choice.</p>;
  return (
    <Timeline range={range} nowMs={nowMs} today={today} label="Schedules">
      {schedules.map((schedule) => (
        <ScheduleRow
          key={schedule.slug}
          schedule={schedule}
          range={range}
          asked={asked}
          nowMs={nowMs}
          readerId={readerId}
          onCover={onCover}
        />
      ))}
    </Timeline>
  );
}

type BodyOfShiftsProps = CalendarBodyProps & { asked: { from: string; to: string } };

/** What needs the shifts of all schedules at once. */
function BodyOfShifts(props: BodyOfShiftsProps) {
  const { address, range, today, nowMs, narrow, schedules, readerId, asked, onCover, onChange } = props;
  const { team, domain, sort, filter, hidden } = address;
  const shifts = useShifts(asked, { ...(team ? { team } : {}), ...(domain ? { domain } : {}) });
  if (shifts.isPending) return <TableSkeleton rows={8} />;
  if (shifts.isError) return <ErrorState error={shifts.error} onRetry={() => void shifts.refetch()} />;
  const slugs = new Set(schedules.map(({ slug }) => slug));
  const items = shifts.data.items.filter(({ schedule }) => slugs.has(schedule.slug));
  if (address.as === "table")
    return (
      <ShiftsTable
        items={items}
        timeZone={range.timeZone}
        state={{ sort, filter, hidden }}
        onState={(state) => onChange({ sort: state.sort, filter: state.filter, hidden: state.hidden })}
      />
    );
  if (narrow) return <DayListView {...{ items, range, today, nowMs, readerId, onCover }} />;
  return (
    <Timeline range={range} nowMs={nowMs} today={today} label="People">
      {peopleRows(items, readerId).map((row) => (
        <PersonRow
          key={row.person.id}
          row={row}
          range={range}
          nowMs={nowMs}
          readerId={readerId}
          onCover={onCover}
        />
      ))}
    </Timeline>
  );
}
