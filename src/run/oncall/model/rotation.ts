import { readWallMs, zoneClock } from "../../../lib/time-zone.ts";
import {
  type HandoverGrid,
  type NumberedTurn,
  handoverWallMs,
  stepWallMs,
  turnAfter,
  turnAtMs,
} from "./handover-grid.ts";
import { type Layer, parseShiftLength } from "./layer.ts";
import type { Period } from "./period.ts";
import { weekMs, type WeeklyWindow, coveredWall, touchesWall, weeklyWindows } from "./weekly-windows.ts";

/** One participant's time on call: a turn, or the part of it that the layer's restrictions cover. */
export type Shift = Period & { personId: string };

/** The time between two handovers, numbered from the layer's start. */
export type Turn = Period & { number: number };

/** A layer made ready for arithmetic. */
type Rotation = {
  grid: HandoverGrid;
  startMs: number;
  endMs: number;
  windows: readonly WeeklyWindow[] | null;
  /** Turns with covered hours before each turn of the repeating pattern, and in the whole; null when every turn has some. */
  coveredBefore: readonly number[] | null;
  lastTurn: NumberedTurn;
};

type Span = [startMs: number, endMs: number];

const rotations = new WeakMap<Layer, Rotation>();

/** The turn in which an instant lies, whatever is covered of it; turns go on backwards before the layer's start. */
export function turnAt(layer: Layer, at: Date): Turn {
  const { number, startMs, endMs } = findTurn(rotationOf(layer), at.getTime());
  return { number, startAt: new Date(startMs), endAt: new Date(endMs) };
}

/** The shift in which an instant lies, uncut; null before the start, from the end on and outside the covered hours. */
export function shiftAt(layer: Layer, at: Date): Shift | null {
  const rotation = rotationOf(layer);
  const atMs = at.getTime();
  const turn = findTurn(rotation, atMs);
  const span = coveredSpans(rotation, turn).find(([startMs, endMs]) => startMs <= atMs && atMs < endMs);
  return span ? toShift(layer, rotation, turn, span) : null;
}

/** All shifts in [from, to), cut at its edges: in order, without overlap, and without a gap where nothing is restricted. */
export function shifts(layer: Layer, from: Date, to: Date): Shift[] {
  const rotation = rotationOf(layer);
  const fromMs = Math.max(from.getTime(), rotation.startMs);
  const toMs = Math.min(to.getTime(), rotation.endMs);
  const found: Shift[] = [];
  if (fromMs >= toMs) return found;
  let turn = findTurn(rotation, fromMs);
  for (; turn.startMs < toMs; turn = turnAfter(rotation.grid, turn))
    for (const span of coveredSpans(rotation, turn)) {
      const cut: Span = [Math.max(span[0], fromMs), Math.min(span[1], toMs)];
      if (cut[0] < cut[1]) found.push(toShift(layer, rotation, turn, cut));
    }
  return found;
}

/** The other participants in the order in which they follow a person. */
export function followers(participants: readonly string[], personId: string): readonly string[] {
  const index = participants.indexOf(personId);
  return [...participants.slice(index + 1), ...participants.slice(0, Math.max(index, 0))];
}

function rotationOf(layer: Layer): Rotation {
  const known = rotations.get(layer);
  if (known) return known;
  const clock = zoneClock(layer.timeZone);
  const grid = { clock, startWallMs: readWallMs(layer.start, "start"), step: parseShiftLength(layer.shift)! };
  const startMs = clock.epochMs(grid.startWallMs);
  const windows = weeklyWindows(layer.restrictions);
  const rotation: Rotation = {
    grid,
    startMs,
    endMs: layer.end === null ? Infinity : clock.epochMs(readWallMs(layer.end, "end")),
    windows,
    coveredBefore: windows && countCoveredTurns(grid, windows),
    lastTurn: turnAtMs(grid, startMs),
  };
  rotations.set(layer, rotation);
  return rotation;
}

function findTurn(rotation: Rotation, atMs: number): NumberedTurn {
  const { startMs, endMs } = rotation.lastTurn;
  if (atMs < startMs || atMs >= endMs) rotation.lastTurn = turnAtMs(rotation.grid, atMs);
  return rotation.lastTurn;
}

function coveredSpans({ grid, windows, startMs, endMs }: Rotation, turn: NumberedTurn): Span[] {
  const within = ([from, to]: Span): Span => [Math.max(from, startMs), Math.min(to, endMs)];
  if (!windows) return [within([turn.startMs, turn.endMs])];
  const [fromWallMs, toWallMs] = [handoverWallMs(grid, turn.number), handoverWallMs(grid, turn.number + 1)];
  return Array.from(coveredWall(windows, fromWallMs, toWallMs), ([from, to]) =>
    within([grid.clock.epochMs(from), grid.clock.epochMs(to)]),
  );
}

function toShift(layer: Layer, rotation: Rotation, turn: NumberedTurn, [startMs, endMs]: Span): Shift {
  const taken = rotation.coveredBefore ? coveredTurns(rotation.coveredBefore, turn.number) : turn.number;
  const personId = layer.participants[taken % layer.participants.length]!;
  return { startAt: new Date(startMs), endAt: new Date(endMs), personId };
}

/** Which turns meet a weekly window repeats after the least common multiple of a turn and a week. */
function countCoveredTurns(grid: HandoverGrid, windows: readonly WeeklyWindow[]): number[] | null {
  const stepMs = stepWallMs(grid.step);
  if (stepMs === null || stepMs >= weekMs) return null;
  const turns = weekMs / greatestCommonDivisor(stepMs, weekMs);
  const counts = [0];
  for (let number = 0; number < turns; number++) {
    const met = touchesWall(windows, handoverWallMs(grid, number), handoverWallMs(grid, number + 1));
    counts.push(counts[number]! + (met ? 1 : 0));
  }
  return counts;
}

function coveredTurns(counts: readonly number[], turnNumber: number): number {
  const pattern = counts.length - 1;
  return Math.floor(turnNumber / pattern) * counts[pattern]! + counts[turnNumber % pattern]!;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
