import type { KeyboardEvent } from "react";

const focusable = "a[href], button:not([disabled])";

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys, Home and End move the focus from a row's first link or button to another row's. */
export function moveAmongRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = steps[event.key];
  const row = event.target instanceof Element ? event.target.closest("tr") : null;
  if (!step || !row || event.target instanceof HTMLInputElement) return;
  const rows = [...event.currentTarget.rows];
  const target = rows[step(rows.indexOf(row), rows.length - 1)]?.querySelector<HTMLElement>(focusable);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}
