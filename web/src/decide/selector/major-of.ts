import { minorDigits } from "../../../../src/lib/money.ts";

/** Minor units in major ones, for showing only. */
export const majorOf = (amountMinor: number, currency: string): number =>
  amountMinor / 10 ** minorDigits(currency);
