import { ActionIcon, Skeleton, Tooltip } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { asProblem } from "../../../api/problem.ts";
import { useScheduleCalendar } from "../use-schedules.ts";
import type { ScheduleCalendar, ScheduleSummary } from "../use-schedules.ts";
import type { CalendarRange } from "./calendar-range.ts";
import { coverWords } from "./cover-words.ts";
import { overrideOf } from "./cover.ts";
import type { CoverWish } from "./cover.ts";
import { RowShading } from "./row-shading.tsx";
import { ScheduleLane } from "./schedule-lane.tsx";
import classes from "./timeline.module.css";
import { zoneWords } from "./time-words.ts";
import { useSeen } from "./use-seen.ts";
import { hourMs, offsetMs } from "./zone-time.ts";

type ScheduleRowProps = {
  schedule: ScheduleSummary;
  range: CalendarRange;
  asked: { from: string; to: string };
  nowMs: number;
  readerId: string | undefined;
  onCover: (wish: CoverWish) => void;
};

const noGaps: ScheduleCalendar["gaps"] = [];

/** A schedule's shifts on the timeline, a lane for each layer, with its working time behind and its gaps hatched. */
export function ScheduleRow({ schedule, range, asked, nowMs, readerId, onCover }: ScheduleRowProps) {
  const { ref, seen } = useSeen<HTMLElement>();
  const calendar = useScheduleCalendar(schedule.slug, asked, seen);
  const layers = calendar.data?.layers ?? [];
  return (
    <section ref={ref} className={classes.row} aria-label={schedule.name}>
      <ScheduleHead schedule={schedule} range={range} nowMs={nowMs} layers={layers} onCover={onCover} />
      <div className={classes.canvas} style={{ "--lanes": Math.max(layers.length, 1) } as CSSProperties}>
        <RowShading range={range} timeZone={schedule.timeZone} calendar={calendar.data} nowMs={nowMs} />
        {calendar.isPending && <Skeleton className={classes.pending} height={22} radius="sm" />}
        {calendar.isError && (
          <p className={classes.problem} role="alert">
            {asProblem(calendar.error).message}
          </p>
        )}
        {layers.map((layer, index) => (
          <ScheduleLane
            key={layer.name}
            layer={layer}
            gaps={index === 0 ? (calendar.data?.gaps ?? []) : noGaps}
            range={range}
            nowMs={nowMs}
            readerId={readerId}
            onSelect={(span) =>
              onCover({ ...span, schedule, layer: layer.name, replaces: null, override: null })
            }
            onPress={({ span, person, cover }) =>
              onCover({
                ...span,
                schedule,
                layer: layer.name,
                replaces: person,
                override: cover
                  ? overrideOf(calendar.data?.overrides ?? [], span, layer.name, person?.id ?? null)
                  : null,
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

type ScheduleHeadProps = Pick<ScheduleRowProps, "schedule" | "range" | "nowMs" | "onCover"> & {
  layers: ScheduleCalendar["layers"];
};

function ScheduleHead({ schedule, range, nowMs, layers, onCover }: ScheduleHeadProps) {
  const { slug, name, owner, covers, timeZone } = schedule;
  const aheadMs = offsetMs(nowMs, timeZone) - offsetMs(nowMs, range.timeZone);
  const about = [owner.name, coverWords[covers], aheadMs === 0 ? "" : zoneWords(timeZone, aheadMs)];
  const startMs = Math.max(nowMs, range.fromMs);
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <h3 className={classes.title}>
          <Link
            to="/on-call"
            search={(before) => ({ ...before, schedule: slug, team: undefined, domain: undefined })}
          >
            {name}
          </Link>
        </h3>
        <p className={classes.about}>{about.filter(Boolean).join(" · ")}</p>
      </div>
      <div className={classes.layerNames} aria-hidden>
        {layers.length > 1 && layers.map((layer) => <span key={layer.name}>{layer.name}</span>)}
      </div>
      <Tooltip label="Put somebody on call">
        <ActionIcon
          aria-label={`Put somebody on call for ${name}`}
          onClick={() =>
            onCover({
              startMs,
              endMs: startMs + hourMs,
              schedule,
              layer: null,
              replaces: null,
              override: null,
            })
          }
        >
          <IconUserPlus size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
