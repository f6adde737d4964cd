import { moneyText } from "./format/format-money.ts";
import type { MoneyPrecision } from "./format/format-money.ts";

type MoneyTextProps = {
  /** In major units, as HTTP answers carry it. */
  amount: string | number;
  currency: string;
  precision?: MoneyPrecision;
};

/** An amount by the reader's locale, without false cents. */
export function MoneyText({ amount, currency, precision = "booked" }: MoneyTextProps) {
  return <data value={`${amount} ${currency}`}>{moneyText(amount, currency, precision)}</data>;
}
