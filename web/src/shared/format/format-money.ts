/** How precisely an amount is known: booked amounts keep their cents, estimates have none, compact is for axes. */
export type MoneyPrecision = "booked" | "estimate" | "compact";

const digits: Record<MoneyPrecision, Intl.NumberFormatOptions> = {
  booked: { trailingZeroDisplay: "stripIfInteger" },
  estimate: { maximumFractionDigits: 0 },
  compact: { notation: "compact", maximumFractionDigits: 1, trailingZeroDisplay: "stripIfInteger" },
};

/** An amount in major units by locale, without false cents: "200000.00" USD → "$200,000". */
export function moneyText(
  amount: string | number,
  currency: string,
  precision: MoneyPrecision = "booked",
  locale?: string,
): string {
  const formatter = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...digits[precision],
  });
  return formatter.format(Number(amount));
}
