import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconTable, IconTimeline } from "@tabler/icons-react";
import { FilterSelect } from "../../../shared/filter-select.tsx";
import { useTeams } from "../../../own/use-catalogue.ts";
import type { CalendarAddress } from "../calendar-address.ts";
import type { ScheduleSummary } from "../use-schedules.ts";
import type { CalendarRange, CalendarView } from "./calendar-range.ts";
import { stepDate } from "./calendar-range.ts";
import classes from "./calendar-toolbar.module.css";
import { SegmentedChoice } from "../../../shared/segmented-choice.tsx";
import { rangeWords } from "./time-words.ts";
import { readerZone } from "./zone-time.ts";

type CalendarToolbarProps = {
  address: CalendarAddress;
  range: CalendarRange;
  today: string;
  schedules: readonly ScheduleSummary[];
  onChange: (by: CalendarAddress) => void;
};

const views = [
  { value: "day", label: "Day" },
  { value: "week", label: "Week" },
  { value: "month", label: "4 weeks" },
] as const;

const rows = [
  { value: "schedules", label: "Schedules" },
  { value: "people", label: "People" },
] as const;

/** Moves and zooms the calendar, and chooses whose shifts and whose clock it shows; all of it is in the address. */
export function CalendarToolbar({ address, range, today, schedules, onChange }: CalendarToolbarProps) {
  const { view, days, timeZone } = range;
  const date = days[0]?.date ?? today;
  const go = (to: string) => onChange({ from: to === today ? undefined : to });
  const asTable = address.as === "table";
  return (
    <div className={classes.toolbar}>
      <div className={classes.group}>
        <Button variant="default" onClick={() => onChange({ from: undefined })}>
          Today
        </Button>
        <Tooltip label="Earlier">
          <ActionIcon aria-label="Earlier" onClick={() => go(stepDate(view, date, -1))}>
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Later">
          <ActionIcon aria-label="Later" onClick={() => go(stepDate(view, date, 1))}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </Tooltip>
        <h2 className={classes.range}>{rangeWords(range.fromMs, range.toMs, timeZone)}</h2>
      </div>
      <div className={classes.group}>
        <SegmentedChoice
          legend="How much is shown"
          value={view}
          options={views}
          onChoose={(chosen: CalendarView) => onChange({ view: chosen === "month" ? undefined : chosen })}
        />
        <SegmentedChoice
          legend="Rows"
          value={address.rows === "people" ? "people" : "schedules"}
          options={rows}
          onChoose={(chosen) => onChange({ rows: chosen === "people" ? chosen : undefined })}
        />
        <Whose address={address} schedules={schedules} onChange={onChange} />
        <FilterSelect
          label="Times in"
          value={address.zone}
          options={zonesOf(schedules, address.zone)}
          onChoose={(zone) => onChange({ zone })}
        />
        <Button
          variant="subtle"
          color="gray"
          leftSection={asTable ? <IconTimeline size={15} /> : <IconTable size={15} />}
          onClick={() => onChange({ as: asTable ? undefined : "table" })}
        >
          {asTable ? "Timeline" : "Table"}
        </Button>
      </div>
    </div>
  );
}

type WhoseProps = Pick<CalendarToolbarProps, "address" | "schedules" | "onChange">;

function Whose({ address, schedules, onChange }: WhoseProps) {
  const teams = useTeams().data?.items ?? [];
  const domains = new Map(teams.flatMap(({ domain }) => (domain ? [[domain.slug, domain.name]] : [])));
  return (
    <>
      <FilterSelect
        label="Schedule"
        value={address.schedule}
        options={schedules.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(schedule) => onChange({ schedule, team: undefined, domain: undefined })}
      />
      <FilterSelect
        label="Domain"
        value={address.domain}
        options={[...domains].map(([value, label]) => ({ value, label }))}
        onChoose={(domain) => onChange({ domain, team: undefined, schedule: undefined })}
      />
      <FilterSelect
        label="Team"
        value={address.team}
        options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(team) => onChange({ team, domain: undefined, schedule: undefined })}
      />
    </>
  );
}

/** The zones whose clock the calendar can show besides the reader's: universal time and those of the schedules. */
function zonesOf(schedules: readonly ScheduleSummary[], chosen: string | undefined) {
  const zones = new Set(["UTC", ...schedules.map(({ timeZone }) => timeZone), ...(chosen ? [chosen] : [])]);
  zones.delete(readerZone());
  return [...zones].map((zone) => ({ value: zone, label: zone }));
}
