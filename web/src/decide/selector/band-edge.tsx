import type { KeyboardEvent, RefObject } from "react";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import classes from "./band-edge.module.css";
import { exposureAt, positionOf, stepExposure } from "./exposure-axis.ts";
import type { ExposureAxis } from "./exposure-axis.ts";
import { majorOf } from "./major-of.ts";
import { usePlotDrag } from "./use-plot-drag.ts";

type BandEdgeProps = {
  upToMinor: number;
  availabilityPpm: number;
  currency: string;
  axis: ExposureAxis;
  plot: RefObject<HTMLElement | null>;
  onMove: (upToMinor: number) => void;
};

/** The edge between two bands: dragged up and down, or moved by the arrow keys, to ask what if. */
export function BandEdge({ upToMinor, availabilityPpm, currency, axis, plot, onMove }: BandEdgeProps) {
  const drag = usePlotDrag(plot, ({ up }) => onMove(exposureAt(up, axis)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(stepExposure(upToMinor, event.key === "ArrowUp" ? 1 : -1, currency));
  };
  const major = majorOf(upToMinor, currency);
  return (
    <div className={classes.edge} style={{ bottom: `${positionOf(upToMinor, axis) * 100}%` }}>
      <div
        className={classes.handle}
        // A native range input cannot stand on the logarithmic scale of another element.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        tabIndex={0}
        aria-label={`Most exposure an hour at ${percentFromPpm(availabilityPpm)}`}
        aria-orientation="vertical"
        aria-valuemin={majorOf(axis.footMinor, currency)}
        aria-valuemax={majorOf(axis.headMinor, currency)}
        aria-valuenow={major}
        aria-valuetext={moneyText(major, currency, "estimate")}
        onKeyDown={onKeyDown}
        {...drag}
      >
        <span className={classes.grip} aria-hidden />
        {moneyText(major, currency, "compact")}
      </div>
    </div>
  );
}
