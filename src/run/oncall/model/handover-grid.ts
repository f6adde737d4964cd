import { type ZoneClock, dayMs } from "../../../lib/time-zone.ts";
import type { ShiftLength } from "./layer.ts";
import { weekMs } from "./weekly-windows.ts";

/** Handovers at equal steps of the wall clock from a local start on, and back before it. */
export type HandoverGrid = { clock: ZoneClock; startWallMs: number; step: ShiftLength };

/** The time between two handovers, numbered from the one that begins at the start. */
export type NumberedTurn = { number: number; startMs: number; endMs: number };

const unitMs = { hour: 3_600_000, day: dayMs, week: weekMs };

/** Milliseconds of one step on the wall clock; null for months, which differ. */
export const stepWallMs = ({ unit, count }: ShiftLength): number | null =>
  unit === "month" ? null : unitMs[unit] * count;

/** The local time of a handover. A month's day that does not exist is the month's last. */
export function handoverWallMs({ startWallMs, step }: HandoverGrid, number: number): number {
  const stepMs = stepWallMs(step);
  if (stepMs !== null) return startWallMs + number * stepMs;
  const start = new Date(startWallMs);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + number * step.count];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const timeOfDayMs = startWallMs - Math.floor(startWallMs / dayMs) * dayMs;
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)) + timeOfDayMs;
}

/** The instant of a handover; a local time that does not exist moves to the next that does, a repeated one is its first. */
export const handoverMs = (grid: HandoverGrid, number: number): number =>
  grid.clock.epochMs(handoverWallMs(grid, number));

/** The turn in which an instant lies, by division and not by walking, however long ago the start was. */
export function turnAtMs(grid: HandoverGrid, atMs: number): NumberedTurn {
  let number = turnsOnTheWall(grid, grid.clock.wallMs(atMs));
  while (handoverMs(grid, number + 1) <= atMs) number++;
  while (handoverMs(grid, number) > atMs) number--;
  return { number, startMs: handoverMs(grid, number), endMs: handoverMs(grid, number + 1) };
}

/** The turn after another one. */
export const turnAfter = (grid: HandoverGrid, { number, endMs }: NumberedTurn): NumberedTurn => ({
  number: number + 1,
  startMs: endMs,
  endMs: handoverMs(grid, number + 2),
});

/** How many steps lie between the start and a local time: exact but for clock changes and the ends of months. */
function turnsOnTheWall({ startWallMs, step }: HandoverGrid, wallMs: number): number {
  const stepMs = stepWallMs(step);
  if (stepMs !== null) return Math.floor((wallMs - startWallMs) / stepMs);
  const [start, at] = [new Date(startWallMs), new Date(wallMs)];
  const years = at.getUTCFullYear() - start.getUTCFullYear();
  return Math.floor((years * 12 + at.getUTCMonth() - start.getUTCMonth()) / step.count);
}
