import { useId, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import { BandEdge } from "./band-edge.tsx";
import { axisFor, exposureAt } from "./exposure-axis.ts";
import { MatrixAxis, MatrixHeads } from "./matrix-heads.tsx";
import { MatrixCells } from "./matrix-cells.tsx";
import { placeDots, rowsOf } from "./matrix-layout.ts";
import type { DotPlace } from "./matrix-layout.ts";
import { changeService, moveEdge } from "./selector-state.ts";
import type { SelectorState } from "./selector-state.ts";
import classes from "./selector-matrix.module.css";
import { ServiceDot } from "./service-dot.tsx";
import { placeOf } from "./use-plot-drag.ts";
import { WhatIfArrows } from "./what-if-arrows.tsx";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";

type SelectorMatrixProps = {
  state: SelectorState;
  usual: BandsInCurrency;
  change: (next: (state: SelectorState) => SelectorState) => void;
};

/** Levels of availability against frequencies of deployment, coloured by operating model, services as dots. */
export function SelectorMatrix({ state, usual, change }: SelectorMatrixProps) {
  const { services, bands, chosen } = state;
  const plot = useRef<HTMLDivElement>(null);
  const hintId = useId();
  // The scale follows the usual bands, not the ones being dragged: nothing jumps under the hand.
  const axis = useMemo(() => axisFor(usual), [usual]);
  const rows = rowsOf(bands, axis);
  const places = placeDots(services, bands, axis);

  const moveHere = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest("button")) return;
    const { across, up } = placeOf(event.currentTarget, event);
    const demand = bands.demand[Math.floor(across * bands.demand.length)]?.name;
    if (demand)
      change((now) => changeService(now, chosen, { exposurePerHourMinor: exposureAt(up, axis), demand }));
  };

  return (
    <div className={classes.matrix}>
      <p id={hintId} className="visually-hidden">
        Up and down arrows change what an hour can cost, with Shift tenfold; left and right change the demand.
      </p>
      <MatrixHeads rows={rows} bands={bands} chosen={places[chosen]} />
      <MatrixAxis axis={axis} bands={bands} />
      {/* A press of the pointer anywhere moves the dot there; the keyboard moves the dot itself. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={classes.plot} ref={plot} onClick={moveHere}>
        <MatrixCells rows={rows} chosen={places[chosen]} />
        <WhatIfArrows state={state} axis={axis} places={places} />
        {services.map((service, index) => {
          const place = places[index];
          return (
            place && (
              <ServiceDot
                // Two services may have one name; their place in the list tells them apart.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                {...{ service, place, bands, axis, plot, hintId }}
                chosen={index === chosen}
                labelSide={labelSide(state, index, place)}
                onChange={(by) => change((now) => changeService(now, index, by))}
              />
            )
          );
        })}
      </div>
      <div className={classes.edges}>
        {bands.exposure.slice(0, -1).map(({ upToMinor, availabilityPpm }, index) => (
          <BandEdge
            key={availabilityPpm}
            {...{ upToMinor, availabilityPpm, axis, plot }}
            currency={bands.currency}
            onMove={(to) => change((now) => moveEdge(now, index, to))}
          />
        ))}
      </div>
    </div>
  );
}

function labelSide(
  { services, bands, baseline }: SelectorState,
  index: number,
  { column }: DotPlace,
): "start" | "end" {
  if (column === bands.demand.length - 1) return "start";
  const was = baseline?.services.find(({ name }) => name === services[index]?.name);
  const wasColumn = bands.demand.findIndex(({ name }) => name === was?.demand);
  return wasColumn > column && column > 0 ? "start" : "end";
}
