import { ActionIcon } from "@mantine/core";
import { IconCalendarStats, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { ReactNode } from "react";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import { useNow } from "../../shared/use-now.ts";
import { AddPeak } from "./add-peak.tsx";
import { peakColumns } from "./peak-columns.tsx";
import { PeakDetails } from "./peak-details.tsx";
import { PeakFilters } from "./peak-filters.tsx";
import { PeakTimeline } from "./peak-timeline.tsx";
import type { PeaksAddress } from "./peaks-address.ts";
import classes from "./peaks-page.module.css";
import { PeaksEmpty } from "./peaks-empty.tsx";
import { sayNextPeak, sayYear } from "./say-peaks.ts";
import { useOccurrences } from "./use-peaks.ts";
import type { Occurrence } from "./use-peaks.ts";
import { monthAside, yearFrom } from "./year-range.ts";
import type { YearRange } from "./year-range.ts";

const title = "Peaks";

/** When an hour costs more than usual: the next peak and what it raises, then a year of them. */
export function PeaksPage() {
  const address = useAddress({ from: "/shell/decide/peaks" });
  const navigate = useNavigate();
  const now = useNow();
  const change = useCallback(
    (by: PeaksAddress) =>
      void navigate({
        to: "/decide/peaks",
        search: (before) => ({ ...before, ...by }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { from, domain, team, service } = address;
  const range = yearFrom(from, now);
  const found = useOccurrences({ domain, team }, range);
  const items = useMemo(
    () => (found.data?.items ?? []).filter((one) => !service || one.service.slug === service),
    [found.data, service],
  );
  const controls = (
    <fieldset className={classes.controls}>
      <legend className="visually-hidden">Which peaks</legend>
      <PeakFilters address={address} occurrences={found.data?.items ?? []} onChange={change} />
      <YearSteps range={range} now={now} onChange={change} />
    </fieldset>
  );
  if (found.isPending) return <PageSkeleton />;
  if (found.isError)
    return (
      <>
        <PageHeader title={title} answer="The peaks cannot be shown at the moment." />
        {controls}
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      </>
    );
  const answer = from === undefined ? sayNextPeak(items, now) : sayYear(items, range);
  return (
    <>
      <PageHeader title={title} answer={answer} actions={<AddPeak />} />
      {controls}
      {items.length === 0 ? (
        <NoPeaks narrowed={Boolean(domain ?? team ?? service ?? from)} />
      ) : (
        <PeaksBody items={items} range={range} now={now} address={address} onChange={change} />
      )}
    </>
  );
}

type StepsProps = { range: YearRange; now: Date; onChange: (by: PeaksAddress) => void };

function YearSteps({ range, now, onChange }: StepsProps) {
  const step = (years: number) => onChange({ from: monthAside(range, years, now), on: undefined });
  return (
    <span className={classes.steps}>
      <ActionIcon variant="default" aria-label="The year before" onClick={() => step(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label="The year after" onClick={() => step(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  );
}

type PeaksBodyProps = StepsProps & { items: readonly Occurrence[]; address: PeaksAddress };

function PeaksBody({ items, range, now, address, onChange }: PeaksBodyProps): ReactNode {
  const choose = useCallback(
    ({ id, startsAt }: Occurrence) => onChange({ peak: id, on: startsAt }),
    [onChange],
  );
  const columns = useMemo(() => peakColumns(choose), [choose]);
  const ofPeak = items.filter(({ id }) => id === address.peak);
  const chosen =
    ofPeak.find(({ startsAt }) => startsAt === address.on) ??
    ofPeak[0] ??
    items.find(({ phase, raisesTarget }) => phase !== "over" && raisesTarget) ??
    items.find(({ phase }) => phase !== "over") ??
    items[0];
  return (
    <>
      <PeakTimeline occurrences={items} range={range} now={now} chosen={chosen} onChoose={choose} />
      <ul className={classes.legend}>
        <li>
          <span className={classes.sample} aria-hidden /> raises the target
        </li>
        <li>
          <span className={classes.sample} data-kind="margin" aria-hidden /> its lead before and lag after
        </li>
        <li>
          <span className={classes.sample} data-kind="same" aria-hidden /> the usual target covers it
        </li>
      </ul>
      {chosen && (
        <div className={classes.panel}>
          <PeakDetails occurrence={chosen} />
        </div>
      )}
      <DataTable
        caption="Peaks"
        rows={items}
        columns={columns}
        rowKey={({ id, startsAt }) => `${id} ${startsAt}`}
        state={address}
        onState={({ sort, filter, hidden }) => onChange({ sort, filter, hidden })}
        selectedKey={chosen && `${chosen.id} ${chosen.startsAt}`}
      />
    </>
  );
}

const NoPeaks = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <EmptyState icon={IconCalendarStats} title="No peak here">
      <p>Choose another year, domain, team or service.</p>
    </EmptyState>
  ) : (
    <PeaksEmpty />
  );
