import { parseMajor } from "../../../../src/lib/money.ts";
import { positionOf, type ExposureAxis } from "../selector/exposure-axis.ts";
import type { EstateService } from "../use-estate.ts";

/** A service that can be drawn, with its loss this quarter in major units. */
export type EstatePoint = {
  service: EstateService;
  derivation: NonNullable<EstateService["derivation"]>;
  exposureMinor: number;
  column: number;
  loss: number;
};

/** Where a point is drawn, in pixels of the plot. */
export type PlacedPoint = { point: EstatePoint; x: number; y: number; radius: number };

/** The services that have a place in the matrix; `demand` names its columns. */
export const pointsOf = (services: readonly EstateService[], demand: readonly string[]): EstatePoint[] =>
  services.flatMap((service) => {
    const { derivation, exposurePerHour, lossThisQuarter } = service;
    const column = demand.indexOf(service.demand ?? "");
    if (!derivation || !exposurePerHour || column < 0) return [];
    return [
      {
        service,
        derivation,
        exposureMinor: parseMajor(exposurePerHour.amount, exposurePerHour.currency, "exposurePerHour"),
        column,
        loss: Number(lossThisQuarter?.amount ?? 0),
      },
    ];
  });

/** How large points without a loss are: the more there are, the smaller. */
export function usualRadius(count: number): number {
  if (count <= 60) return 6;
  if (count <= 500) return 4.5;
  return count <= 3_000 ? 3 : 2;
}

const mostLossRadius = 12;

type Plot = { width: number; height: number; columns: number; axis: ExposureAxis };

/**
 * Places points: height is exposure, column is demand. Points of one height stand side by side from the column's middle, closer
 * where the column would overflow; those that lost money are larger, by area.
 */
export function placePoints(
  points: readonly EstatePoint[],
  { width, height, columns, axis }: Plot,
): PlacedPoint[] {
  const radius = usualRadius(points.length);
  const columnWidth = width / columns;
  const most = Math.max(...points.map(({ loss }) => loss), 0);
  const asides = points.length <= mostApart ? standApart : standInRows;
  const ys = points.map(({ exposureMinor }) => (1 - positionOf(exposureMinor, axis)) * height);
  const aside = asides(points, ys, radius, columnWidth);
  const placed = points.map((point, index) => ({
    point,
    x: (point.column + 0.5) * columnWidth + (aside[index] ?? 0),
    y: ys[index] ?? 0,
    radius: radius + (most === 0 ? 0 : mostLossRadius * Math.sqrt(point.loss / most)),
  }));
  // Large points are drawn first, so that they hide none.
  return placed.toSorted((a, b) => b.radius - a.radius);
}

/** Up to so many points each look for a free place of their own; more only stand in rows. */
const mostApart = 500;

type Asides = (
  points: readonly EstatePoint[],
  ys: readonly number[],
  radius: number,
  columnWidth: number,
) => number[];

/** The middle first, then right and left in turn. */
const slotAside = (slot: number, step: number) => Math.ceil(slot / 2) * (slot % 2 === 0 ? 1 : -1) * step;

/** Each point the nearest place to its column's middle where it covers no other. */
const standApart: Asides = (points, ys, radius, columnWidth) => {
  const step = 2 * radius + 1.5;
  const slots = Math.max(1, Math.floor((columnWidth - 2 * radius) / step));
  const asides: number[] = [];
  for (const [index, { column }] of points.entries()) {
    const near = asides.filter(
      (_, other) => points[other]?.column === column && Math.abs((ys[other] ?? 0) - (ys[index] ?? 0)) < step,
    );
    const free = Array.from({ length: slots }, (_, slot) => slotAside(slot, step)).find((aside) =>
      near.every((taken) => Math.abs(taken - aside) >= step),
    );
    asides.push(free ?? slotAside(near.length % slots, step * 0.6));
  }
  return asides;
};

/** Points of about one height side by side, closer where their column would overflow. */
const standInRows: Asides = (points, ys, radius, columnWidth) => {
  const keys = points.map(({ column }, index) => `${column} ${Math.round((ys[index] ?? 0) / (2 * radius))}`);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Map<string, number>();
  return keys.map((key) => {
    const slot = taken.get(key) ?? 0;
    taken.set(key, slot + 1);
    return slotAside(slot, Math.min(2 * radius + 1.5, (columnWidth - 4 * radius) / (counts.get(key) ?? 1)));
  });
};

const reachPx = 8;

/** The point under a pointer, or the nearest within reach; the smaller of several. */
export function pointAt(placed: readonly PlacedPoint[], x: number, y: number): PlacedPoint | null {
  let best: PlacedPoint | null = null;
  let bestDistance = reachPx;
  for (const one of placed) {
    const distance = Math.max(Math.hypot(one.x - x, one.y - y) - one.radius, 0);
    if (distance < bestDistance || (distance === bestDistance && distance === 0)) {
      best = one;
      bestDistance = distance;
    }
  }
  return best;
}

/** The point to which an arrow key leads: within a column by exposure, across columns to the nearest height. */
export function pointBeside(
  placed: readonly PlacedPoint[],
  from: PlacedPoint | null,
  key: string,
): PlacedPoint | null {
  const inOrder = placed.toSorted((a, b) => b.y - a.y || a.x - b.x);
  if (!from) return inOrder[0] ?? null;
  const { column } = from.point;
  const up = key === "ArrowUp";
  if (up || key === "ArrowDown") {
    const same = inOrder.filter(({ point }) => point.column === column);
    return same[same.indexOf(from) + (up ? 1 : -1)] ?? from;
  }
  const right = key === "ArrowRight";
  const others = inOrder.filter(({ point }) => (right ? point.column > column : point.column < column));
  const next = others.map(({ point }) => point.column).toSorted((a, b) => (right ? a - b : b - a))[0];
  return (
    others
      .filter(({ point }) => point.column === next)
      .toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0] ?? from
  );
}
