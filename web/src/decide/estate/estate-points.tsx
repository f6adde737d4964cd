import { useElementSize } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import type { ExposureAxis } from "../selector/exposure-axis.ts";
import { coloursOf, drawPoints } from "./draw-points.ts";
import classes from "./estate-plot.module.css";
import { placePoints, pointAt, pointBeside } from "./place-points.ts";
import type { EstatePoint } from "./place-points.ts";
import { PointCard, sayPoint } from "./point-card.tsx";
import type { Direction } from "./tried-bands.ts";

type EstatePointsProps = {
  points: readonly EstatePoint[];
  columns: number;
  axis: ExposureAxis;
  moves: ReadonlyMap<string, Direction> | null;
};

// Until the plot is measured, points stand as they would in this one, so that the first key already finds one.
const unmeasured = { width: 960, height: 540 };

const arrows = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** The services as points on one canvas: read by hovering or by the arrow keys, opened by a click or Enter. */
export function EstatePoints({ points, columns, axis, moves }: EstatePointsProps) {
  const navigate = useNavigate();
  const { ref, width, height } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const placed = useMemo(
    () => placePoints(points, { ...(width === 0 ? unmeasured : { width, height }), columns, axis }),
    [points, width, height, columns, axis],
  );
  const chosen = placed.find(({ point }) => point.service.service.slug === active) ?? null;

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || width === 0) return;
    const scale = globalThis.devicePixelRatio || 1;
    canvas.current.width = Math.round(width * scale);
    canvas.current.height = Math.round(height * scale);
    context.scale(scale, scale);
    drawPoints({ context, placed, colours: coloursOf(canvas.current), moves });
  }, [placed, moves, width, height]);

  const open = (slug: string) => void navigate({ to: "/services/$service", params: { service: slug } });
  const under = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return (
      pointAt(placed, event.clientX - box.left, event.clientY - box.top)?.point.service.service.slug ?? null
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && active) open(active);
    if (event.key === "Escape") setActive(null);
    if (!arrows.has(event.key)) return;
    event.preventDefault();
    setActive(pointBeside(placed, chosen, event.key)?.point.service.service.slug ?? null);
  };
  return (
    <>
      {/* A canvas has no parts that could take the focus: the whole takes it, and arrow keys move within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={ref}
        className={classes.points}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`${points.length} services by exposure and deployments. Arrow keys read them, Enter opens one.`}
        data-pointed={active !== null}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setActive(under(event))}
        onPointerLeave={() => setActive(null)}
        onClick={(event) => {
          const slug = under(event);
          if (slug) open(slug);
        }}
      >
        <canvas ref={canvas} className={classes.canvas} aria-hidden />
        {chosen && width > 0 && <PointCard placed={chosen} width={width} height={height} />}
      </div>
      <output className="visually-hidden">{chosen && sayPoint(chosen.point)}</output>
    </>
  );
}
