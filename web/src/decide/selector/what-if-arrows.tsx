import { useId } from "react";
import { positionOf } from "./exposure-axis.ts";
import type { ExposureAxis } from "./exposure-axis.ts";
import { placeDots } from "./matrix-layout.ts";
import type { DotPlace } from "./matrix-layout.ts";
import type { SelectorState } from "./selector-state.ts";
import classes from "./what-if-arrows.module.css";

type WhatIfArrowsProps = { state: SelectorState; axis: ExposureAxis; places: readonly DotPlace[] };

/** In a what-if: arrows from where services were to where they would go, and where the edges of bands were. */
export function WhatIfArrows({ state: { services, bands, baseline }, axis, places }: WhatIfArrowsProps) {
  const headId = useId();
  if (!baseline) return null;
  const before = placeDots(baseline.services, baseline.bands, axis);
  const across = ({ column }: DotPlace) => `${((column + 0.5) / bands.demand.length) * 100}%`;
  const down = ({ height }: DotPlace) => `${(1 - height) * 100}%`;
  const moved = services.flatMap(({ name }, index) => {
    const from = before[baseline.services.findIndex((service) => service.name === name)];
    const to = places[index];
    const same = from && to && from.column === to.column && from.height === to.height;
    return from && to && !same ? [{ name, from, to }] : [];
  });
  const edges = baseline.bands.exposure
    .slice(0, -1)
    .filter(({ upToMinor }, index) => bands.exposure[index]?.upToMinor !== upToMinor);
  return (
    <svg className={classes.arrows} aria-hidden>
      <defs>
        <marker
          id={headId}
          viewBox="0 0 10 10"
          refX="25"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 10 5 0 10z" className={classes.head} />
        </marker>
      </defs>
      {edges.map(({ upToMinor, availabilityPpm }) => {
        const y = `${(1 - positionOf(upToMinor, axis)) * 100}%`;
        return <line key={availabilityPpm} className={classes.edge} x1="0" x2="100%" y1={y} y2={y} />;
      })}
      {moved.map(({ name, from, to }) => (
        <g key={name}>
          <circle className={classes.from} cx={across(from)} cy={down(from)} r="6" />
          <line
            className={classes.arrow}
            x1={across(from)}
            y1={down(from)}
            x2={across(to)}
            y2={down(to)}
            markerEnd={`url(#${headId})`}
          />
        </g>
      ))}
    </svg>
  );
}
