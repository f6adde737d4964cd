import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { minorDigits } from "../../../../src/lib/money.ts";

/** A logarithmic scale of exposures in minor units, from its foot (0) to its head (1). */
export type ExposureAxis = { footMinor: number; headMinor: number };

const decadeBelow = (value: number) => 10 ** (Math.floor(Math.log10(value)) - 1);
const decadeAbove = (value: number) => 10 ** (Math.ceil(Math.log10(value)) + 1);

/** The scale for some bands: a full decade below the lowest edge and above the highest maximum. */
export function axisFor({ exposure }: BandsInCurrency): ExposureAxis {
  const edges = exposure.map(({ upToMinor }) => Math.max(upToMinor, 100));
  return { footMinor: decadeBelow(Math.min(...edges)), headMinor: decadeAbove(Math.max(...edges)) };
}

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);

/** Where an exposure stands on the scale, from 0 to 1; what lies beyond stands at its end. */
export function positionOf(amountMinor: number, { footMinor, headMinor }: ExposureAxis): number {
  if (amountMinor <= footMinor) return 0;
  return clamp(Math.log10(amountMinor / footMinor) / Math.log10(headMinor / footMinor));
}

/** The exposure at a place on the scale, rounded to two figures as estimates are. */
export function exposureAt(position: number, { footMinor, headMinor }: ExposureAxis): number {
  return twoFigures(footMinor * (headMinor / footMinor) ** clamp(position));
}

/** An amount rounded to two figures, as estimates are. */
export function twoFigures(value: number): number {
  const unit = 10 ** Math.max(Math.floor(Math.log10(value)) - 1, 0);
  return Math.round(value / unit) * unit;
}

/** The powers of ten on the scale. */
export function ticksOf({ footMinor, headMinor }: ExposureAxis): number[] {
  const ticks: number[] = [];
  for (let tick = footMinor; tick <= headMinor; tick *= 10) ticks.push(tick);
  return ticks;
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9] as const;

/** The next round figure above or below an exposure, for a press of an arrow key. */
export function stepExposure(amountMinor: number, direction: 1 | -1, currency: string): number {
  const smallest = 10 ** minorDigits(currency);
  if (amountMinor < smallest) return direction > 0 ? smallest : 0;
  const decade = 10 ** Math.floor(Math.log10(amountMinor));
  const ladder = [decade / 10, decade, decade * 10].flatMap((unit) =>
    steps.map((step) => Math.round(step * unit)),
  );
  const next =
    direction > 0 ? ladder.find((step) => step > amountMinor) : ladder.findLast((step) => step < amountMinor);
  return next === undefined || next < smallest ? 0 : next;
}
