import type { PlacedPoint } from "./place-points.ts";
import type { Direction } from "./tried-bands.ts";

type Light = "red" | "amber" | "green";

/** The colours that points are drawn in. */
export type PointColours = Record<Light, string> & { line: string; ink: string };

/** The colours of the scheme that an element stands in, as the style sheet has them. */
export function coloursOf(element: Element): PointColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--rw-${name}`).trim();
  return {
    red: colour("red-solid"),
    amber: colour("amber-solid"),
    green: colour("green-solid"),
    line: colour("panel"),
    ink: colour("ink"),
  };
}

type Drawing = {
  context: CanvasRenderingContext2D;
  placed: readonly PlacedPoint[];
  colours: PointColours;
  /** In a what-if: where each service that moves goes; the others step back. */
  moves: ReadonlyMap<string, Direction> | null;
};

const lights: readonly Light[] = ["red", "amber", "green"];

/** Draws the points, one path a colour: a circle is green, a triangle amber, a square red, as their badges are. */
export function drawPoints({ context, placed, colours, moves }: Drawing): void {
  const isMoved = ({ point }: PlacedPoint) => moves?.has(point.service.service.slug) ?? true;
  context.lineWidth = 1;
  context.strokeStyle = colours.line;
  for (const still of [true, false]) {
    context.globalAlpha = still ? 0.3 : 0.92;
    for (const light of lights) {
      const points = placed.filter(
        (one) => one.point.derivation.trafficLight === light && isMoved(one) !== still,
      );
      context.beginPath();
      for (const { x, y, radius } of points) addShape(context, light, x, y, radius);
      context.fillStyle = colours[light];
      context.fill();
      if (points[0] && points[0].radius > 2.5) context.stroke();
    }
  }
  context.globalAlpha = 1;
  if (moves) drawArrows(context, placed, colours, moves);
}

function addShape(
  context: CanvasRenderingContext2D,
  light: Light,
  x: number,
  y: number,
  radius: number,
): void {
  if (light === "green") {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (light === "red") {
    context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
  } else {
    context.moveTo(x, y - radius * 1.15);
    context.lineTo(x + radius * 1.1, y + radius * 0.85);
    context.lineTo(x - radius * 1.1, y + radius * 0.85);
    context.closePath();
  }
}

const arrowPx = 15;
const longArrowPx = 46;
/** More arrows than these are one tangle: each column then gets one for all of its services, with their number. */
const mostArrows = 60;

type Arrow = { x: number; y: number; way: 1 | -1; length: number; count: number };

function drawArrows(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedPoint[],
  { ink, line }: PointColours,
  moves: ReadonlyMap<string, Direction>,
): void {
  const arrows = moves.size > mostArrows ? arrowsOfColumns(placed, moves) : arrowsOfPoints(placed, moves);
  context.beginPath();
  for (const { x, y, way, length } of arrows) {
    const to = y + way * length;
    const head = Math.min(length / 3, 9);
    context.moveTo(x, y);
    context.lineTo(x, to);
    context.moveTo(x - head * 0.8, to - way * head);
    context.lineTo(x, to);
    context.lineTo(x + head * 0.8, to - way * head);
  }
  context.strokeStyle = line;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = ink;
  context.lineWidth = arrows.some(({ count }) => count > 1) ? 2.5 : 1.5;
  context.stroke();
  context.font = "600 14px system-ui, sans-serif";
  context.fillStyle = ink;
  context.lineWidth = 4;
  context.strokeStyle = line;
  for (const { x, y, way, length, count } of arrows) {
    if (count === 1) continue;
    const words = count.toLocaleString();
    context.strokeText(words, x + 10, y + way * length * 0.5 + 5);
    context.fillText(words, x + 10, y + way * length * 0.5 + 5);
  }
}

const wayOf = (direction: Direction) => (direction === "up" ? -1 : 1);

const arrowsOfPoints = (placed: readonly PlacedPoint[], moves: ReadonlyMap<string, Direction>): Arrow[] =>
  placed.flatMap(({ point, x, y, radius }) => {
    const direction = moves.get(point.service.service.slug);
    if (!direction) return [];
    const way = wayOf(direction);
    return [{ x, y: y + way * radius, way, length: arrowPx, count: 1 }];
  });

function arrowsOfColumns(placed: readonly PlacedPoint[], moves: ReadonlyMap<string, Direction>): Arrow[] {
  const sums = new Map<string, Arrow>();
  for (const { point, x, y } of placed) {
    const direction = moves.get(point.service.service.slug);
    if (!direction) continue;
    const key = `${point.column} ${direction}`;
    const sum = sums.get(key) ?? { x: 0, y: 0, way: wayOf(direction), length: longArrowPx, count: 0 };
    sums.set(key, { ...sum, x: sum.x + x, y: sum.y + y, count: sum.count + 1 });
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    x: sum.x / sum.count,
    y: sum.y / sum.count - (sum.way * longArrowPx) / 2,
  }));
}
