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

function drawArrows(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedPoint[],
  { ink }: PointColours,
  moves: ReadonlyMap<string, Direction>,
): void {
  context.beginPath();
  for (const { point, x, y, radius } of placed) {
    const direction = moves.get(point.service.service.slug);
    if (!direction) continue;
    const way = direction === "up" ? -1 : 1;
    const [from, to] = [y + way * radius, y + way * (radius + arrowPx)];
    context.moveTo(x, from);
    context.lineTo(x, to);
    context.moveTo(x - 4, to - way * 5);
    context.lineTo(x, to);
    context.lineTo(x + 4, to - way * 5);
  }
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.stroke();
}
