const format = (value: number, locale: string | undefined) =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: value === 100 || value === 0 ? 0 : 1,
    maximumFractionDigits: 4,
    roundingMode: "trunc",
  }).format(value);

/** A sentence in which a number and its percent sign stay on one line. */
export const keepPercentTogether = (text: string): string => text.replace(/(\d) %/g, "$1\u202f%");

/** Parts per million as a percentage with its nines: 999_000 → "99.9 %", 999_960 → "99.996 %". */
export const percentFromPpm = (ppm: number, locale?: string): string =>
  `${format(ppm / 10_000, locale)}\u202f%`;

/** A measured share (0 to 1) cut, never rounded up: 0.9999999 → "99.9999 %", and 100 % only when it is. */
export function percentFromRatio(ratio: number, locale?: string): string {
  const percent = ratio >= 1 ? 100 : Math.min(ratio * 100, 99.9999);
  return `${format(percent, locale)}\u202f%`;
}

/** A target in per cent as answers carry it, with its nines: 99.9 → "99.9 %". */
export const percentText = (percent: number): string => percentFromPpm(Math.round(percent * 10_000));
