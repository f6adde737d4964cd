import { moneyText } from "../../../shared/format/format-money.ts";

/** A text of the server's with its amounts as the reader writes them: "40000.00 USD" → "$40,000". */
export const moneyInText = (text: string, locale?: string): string =>
  text.replace(/(\d+\.\d{2,3}) ([A-Z]{3})\b/g, (_, amount: string, currency: string) =>
    moneyText(amount, currency, "booked", locale),
  );
