import { ServiceLink } from "../../own/links.tsx";
import { exactInstant } from "../../shared/format/format-instant.ts";
import { counted } from "../../shared/format/words.ts";
import { moveAmongBars } from "./move-among-bars.ts";
import classes from "./peak-timeline.module.css";
import type { Occurrence } from "./use-peaks.ts";
import { monthsIn, placeIn } from "./year-range.ts";
import type { YearRange } from "./year-range.ts";

type PeakTimelineProps = {
  occurrences: readonly Occurrence[];
  range: YearRange;
  now: Date;
  chosen: Occurrence | undefined;
  onChoose: (occurrence: Occurrence) => void;
};

const mostRows = 60;
const monthName = new Intl.DateTimeFormat(undefined, { month: "short" });
const share = (part: number) => `${part * 100}%`;

/** A year by service: each peak with its lead before and its lag after, hatched. */
export function PeakTimeline({ occurrences, range, now, chosen, onChoose }: PeakTimelineProps) {
  const rows = [...Map.groupBy(occurrences, ({ service }) => service.slug).values()];
  const shownRows = rows.slice(0, mostRows);
  const entry = shownRows.some((row) => row.some((one) => one === chosen)) ? chosen : occurrences[0];
  const nowIsIn = now >= range.from && now < range.to;
  return (
    <section className={classes.timeline} aria-label="Peaks of a year">
      <div className={classes.months} aria-hidden>
        {monthsIn(range).map((month) => (
          <span key={month.getTime()} style={{ left: share(placeIn(range, month)) }}>
            {monthName.format(month)}
            {month.getMonth() === 0 && <strong> {month.getFullYear()}</strong>}
          </span>
        ))}
      </div>
      {/* One bar takes the focus; the arrow keys come from it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className={classes.rows} onKeyDown={moveAmongBars}>
        {shownRows.map((row) => (
          <li key={row[0]!.service.slug}>
            <span className={classes.name}>
              <ServiceLink service={row[0]!.service} />
            </span>
            <div className={classes.lane}>
              {nowIsIn && (
                <span className={classes.now} style={{ left: share(placeIn(range, now)) }} aria-hidden />
              )}
              {row.map((occurrence) => (
                <PeakBar
                  key={`${occurrence.id} ${occurrence.startsAt}`}
                  occurrence={occurrence}
                  range={range}
                  isChosen={occurrence === chosen}
                  isEntry={occurrence === entry}
                  onChoose={onChoose}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > mostRows && (
        <p className={classes.rest}>
          {counted(rows.length - mostRows, "more service has", "more services have")} peaks: choose a domain
          or a team. The table below lists all.
        </p>
      )}
    </section>
  );
}

type PeakBarProps = {
  occurrence: Occurrence;
  range: YearRange;
  isChosen: boolean;
  /** The bar that the Tab key comes to. */
  isEntry: boolean;
  onChoose: (occurrence: Occurrence) => void;
};

function PeakBar({ occurrence, range, isChosen, isEntry, onChoose }: PeakBarProps) {
  const { name, raisesAt, startsAt, endsAt, lowersAt, raisesTarget } = occurrence;
  const [raises, starts, ends, lowers] = [raisesAt, startsAt, endsAt, lowersAt].map((at) =>
    placeIn(range, new Date(at)),
  ) as [number, number, number, number];
  const width = lowers - raises || 1;
  return (
    <button
      type="button"
      className={classes.bar}
      data-raises={raisesTarget}
      aria-pressed={isChosen}
      tabIndex={isEntry ? 0 : -1}
      aria-label={`${name}, ${exactInstant(new Date(startsAt))}`}
      title={name}
      style={{ left: share(raises), width: share(lowers - raises) }}
      onClick={() => onChoose(occurrence)}
    >
      <span
        className={classes.on}
        style={{ left: share((starts - raises) / width), width: share((ends - starts) / width) }}
      />
    </button>
  );
}
