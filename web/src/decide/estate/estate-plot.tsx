import { useComputedColorScheme } from "@mantine/core";
import { useMemo, useRef } from "react";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { BandEdge } from "../selector/band-edge.tsx";
import { axisFor } from "../selector/exposure-axis.ts";
import { MatrixCells } from "../selector/matrix-cells.tsx";
import { MatrixAxis, MatrixHeads } from "../selector/matrix-heads.tsx";
import { rowsOf } from "../selector/matrix-layout.ts";
import matrix from "../selector/selector-matrix.module.css";
import { withEdge } from "../selector/selector-state.ts";
import classes from "./estate-plot.module.css";
import { EstatePoints } from "./estate-points.tsx";
import type { EstatePoint } from "./place-points.ts";
import type { Direction } from "./tried-bands.ts";

type EstatePlotProps = {
  points: readonly EstatePoint[];
  usual: BandsInCurrency;
  bands: BandsInCurrency;
  moves: ReadonlyMap<string, Direction> | null;
  onBands: (bands: BandsInCurrency) => void;
};

/** The estate on the selector's matrix: every service a point, the bands' edges to be dragged. */
export function EstatePlot({ points, usual, bands, moves, onBands }: EstatePlotProps) {
  const scheme = useComputedColorScheme("light");
  const plot = useRef<HTMLDivElement>(null);
  // The scale follows the usual bands, so that nothing jumps under the hand.
  const axis = useMemo(() => axisFor(usual), [usual]);
  const rows = rowsOf(bands, axis);
  return (
    <div className={classes.container}>
      <div className={matrix.matrix}>
        <MatrixHeads rows={rows} bands={bands} chosen={undefined} />
        <MatrixAxis axis={axis} bands={bands} />
        <div className={classes.plot} ref={plot}>
          <MatrixCells rows={rows} chosen={undefined} />
          {/* A canvas does not follow the scheme's colours by itself. */}
          <EstatePoints
            key={scheme}
            points={points}
            columns={bands.demand.length}
            axis={axis}
            moves={moves}
          />
        </div>
        <div className={matrix.edges}>
          {bands.exposure.slice(0, -1).map(({ upToMinor, availabilityPpm }, index) => (
            <BandEdge
              key={availabilityPpm}
              {...{ upToMinor, availabilityPpm, axis, plot }}
              currency={bands.currency}
              onMove={(to) => onBands(withEdge(bands, index, to))}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
