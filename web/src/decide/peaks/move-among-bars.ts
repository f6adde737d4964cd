import type { KeyboardEvent } from "react";

const steps: Partial<Record<string, { row: number; bar: number }>> = {
  ArrowRight: { row: 0, bar: 1 },
  ArrowLeft: { row: 0, bar: -1 },
  ArrowDown: { row: 1, bar: 0 },
  ArrowUp: { row: -1, bar: 0 },
};

/** The arrow keys go from bar to bar: along a service's year, and to the nearest one of the next service. */
export function moveAmongBars(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const from = event.target;
  if (!step || !(from instanceof HTMLButtonElement)) return;
  const rows = [...event.currentTarget.children].map((row) => [...row.querySelectorAll("button")]);
  const row = rows.findIndex((bars) => bars.includes(from));
  const to =
    step.row === 0
      ? rows[row]?.[rows[row].indexOf(from) + step.bar]
      : nearest(rows[row + step.row] ?? [], from.offsetLeft);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

const nearest = (bars: readonly HTMLButtonElement[], left: number): HTMLButtonElement | undefined =>
  bars.toSorted((a, b) => Math.abs(a.offsetLeft - left) - Math.abs(b.offsetLeft - left))[0];
