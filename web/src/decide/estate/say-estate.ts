import { moneyText } from "../../shared/format/format-money.ts";
import type { Estate } from "../use-estate.ts";

/** The first line: how many stay, are ready to move, need thought, and the weak signal of inflation. */
export const sayEstate = ({ words, cautions }: Estate["summary"]): string =>
  [words, ...cautions.map(({ text }) => text)].join(" ");

/** What the standby of the estate costs a year; why not where that is unknown. */
export function sayCost({ known, note, standby, schedules, operations }: Estate["summary"]["cost"]): string {
  if (!known || !standby) return note;
  const money = ({ amount, currency }: { amount: string; currency: string }) =>
    moneyText(amount, currency, "estimate");
  const counted =
    schedules === 1 ? "one schedule of a team or domain" : `${schedules} schedules of teams and domains`;
  const own =
    schedules === 0
      ? "No team or domain is on standby"
      : `Standby costs ${money(standby)} a year: ${counted}`;
  return `${own}${operations ? sayOperations(money(operations), Number(operations.amount)) : ""}. ${note}`;
}

const sayOperations = (words: string, amount: number): string =>
  amount === 0
    ? "; operations work at every hour, so theirs costs none"
    : `, and ${words} for operations beside them`;
