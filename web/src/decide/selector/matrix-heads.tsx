import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { tolerableUnavailability } from "../../../../src/decide/selection/model/availability.ts";
import { clockDuration } from "../../shared/format/format-duration.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { demandInWords } from "./derive-sketch.ts";
import { positionOf, ticksOf } from "./exposure-axis.ts";
import type { ExposureAxis } from "./exposure-axis.ts";
import { majorOf } from "./major-of.ts";
import type { DotPlace, MatrixRow } from "./matrix-layout.ts";
import classes from "./matrix-heads.module.css";

type MatrixHeadsProps = { rows: readonly MatrixRow[]; bands: BandsInCurrency; chosen: DotPlace | undefined };

/** The heads of columns (demand above frequency) and rows (level above what it tolerates). */
export function MatrixHeads({ rows, bands, chosen }: MatrixHeadsProps) {
  return (
    <>
      <div className={classes.corner} aria-hidden>
        <span>Availability, and downtime a week</span>
        <span>Exposure per hour</span>
      </div>
      <div className={classes.columns} aria-hidden>
        {bands.demand.map(({ name, frequency }, index) => (
          <div key={name} className={classes.column} data-chosen={chosen?.column === index}>
            <span className={classes.demand}>{demandInWords(name)}</span>
            <span className={classes.frequency}>{frequency.label}</span>
          </div>
        ))}
      </div>
      <div className={classes.rows} aria-hidden>
        {rows.map(({ band, from, to }) => (
          <div
            key={band.availabilityPpm}
            className={classes.row}
            data-chosen={chosen && chosen.height > from && chosen.height <= to}
            style={{ bottom: `${from * 100}%`, height: `${(to - from) * 100}%` }}
          >
            <span className={classes.level}>{percentFromPpm(band.availabilityPpm)}</span>
            <span className={classes.tolerable}>
              {clockDuration(tolerableUnavailability(band.availabilityPpm).week)}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

const nearEdge = 0.05;

/** The logarithmic scale of exposures beside the rows; its marks make room for the edges of bands. */
export function MatrixAxis({ axis, bands }: { axis: ExposureAxis; bands: BandsInCurrency }) {
  const edges = bands.exposure.slice(0, -1).map(({ upToMinor }) => positionOf(upToMinor, axis));
  return (
    <div className={classes.axis} aria-hidden>
      {ticksOf(axis).map((tick) => {
        const position = positionOf(tick, axis);
        const covered = edges.some((edge) => Math.abs(edge - position) < nearEdge);
        return (
          <span key={tick} className={classes.tick} style={{ bottom: `${position * 100}%` }}>
            {!covered && moneyText(majorOf(tick, bands.currency), bands.currency, "compact")}
          </span>
        );
      })}
    </div>
  );
}
