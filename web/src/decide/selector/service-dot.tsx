import type { KeyboardEvent, RefObject } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { deriveSketch, demandInWords } from "./derive-sketch.ts";
import { exposureAt, stepExposure } from "./exposure-axis.ts";
import type { ExposureAxis } from "./exposure-axis.ts";
import { majorOf } from "./major-of.ts";
import type { DotPlace } from "./matrix-layout.ts";
import type { ServiceSketch } from "./selector-state.ts";
import classes from "./service-dot.module.css";
import { usePlotDrag } from "./use-plot-drag.ts";

type ServiceDotProps = {
  service: ServiceSketch;
  place: DotPlace;
  bands: BandsInCurrency;
  axis: ExposureAxis;
  plot: RefObject<HTMLElement | null>;
  chosen: boolean;
  hintId: string;
  /** The side of its name: away from where an arrow comes from, and inside the matrix. */
  labelSide: "start" | "end";
  onChange: (change: Partial<ServiceSketch>) => void;
};

const clampIndex = (index: number, length: number) => Math.min(Math.max(index, 0), length - 1);

/** A service in the matrix: dragged, or moved by the arrow keys (with Shift, ten times as far). */
export function ServiceDot(props: ServiceDotProps) {
  const { service, place, bands, axis, plot, chosen, hintId, labelSide, onChange } = props;
  const { name, exposurePerHourMinor, demand } = service;
  const demandAt = (column: number) => bands.demand[clampIndex(column, bands.demand.length)]?.name ?? demand;
  const drag = usePlotDrag(plot, ({ across, up }) =>
    onChange({
      exposurePerHourMinor: exposureAt(up, axis),
      demand: demandAt(Math.floor(across * bands.demand.length)),
    }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const change = changeByKey(event, service, bands.currency, (by) => demandAt(place.column + by));
    if (!change) return;
    event.preventDefault();
    onChange(change);
  };
  const money = (precision: "estimate" | "compact") =>
    moneyText(majorOf(exposurePerHourMinor, bands.currency), bands.currency, precision);
  const { operatingModel } = deriveSketch(service, bands);
  return (
    <button
      type="button"
      className={classes.dot}
      style={{
        left: `calc(${((place.column + 0.5) / bands.demand.length) * 100}% + ${place.aside * 22}px)`,
        bottom: `${place.height * 100}%`,
      }}
      data-tone={operatingModelFaces[operatingModel].tone}
      data-model={operatingModel}
      data-chosen={chosen}
      data-label-side={labelSide}
      aria-pressed={chosen}
      aria-label={`${name} ${chosen ? money("compact") : ""}: ${money("estimate")} an hour, ${demandInWords(demand)} demand`}
      aria-describedby={hintId}
      onFocus={() => !chosen && onChange({})}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <span className={classes.point} />
      <span className={classes.label} aria-hidden>
        {name}
        {chosen && <span className={classes.amount}> {money("compact")}</span>}
      </span>
    </button>
  );
}

function changeByKey(
  { key, shiftKey }: KeyboardEvent,
  { exposurePerHourMinor }: ServiceSketch,
  currency: string,
  demandBeside: (by: 1 | -1) => string,
): Partial<ServiceSketch> | undefined {
  if (key === "ArrowRight") return { demand: demandBeside(1) };
  if (key === "ArrowLeft") return { demand: demandBeside(-1) };
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const direction = key === "ArrowUp" ? 1 : -1;
  if (shiftKey && exposurePerHourMinor > 0)
    return { exposurePerHourMinor: Math.round(exposurePerHourMinor * 10 ** direction) };
  return { exposurePerHourMinor: stepExposure(exposurePerHourMinor, direction, currency) };
}
