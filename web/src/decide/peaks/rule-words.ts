import { listed } from "../../shared/format/words.ts";

/** How often a peak comes, in words: the rules that people write, else the iCalendar rule as it stands. */
export function sayRule(rule: string): string {
  const parts = new Map(
    rule.split(";").map((part) => {
      const [key = "", value = ""] = part.split("=");
      return [key, value.split(",")] as const;
    }),
  );
  const said = [sayFrequency(parts), sayDays(parts), sayMonths(parts), sayEnd(parts)];
  const isSaid = [...parts.keys()].every((key) => sayableKeys.has(key)) && !said.includes(null);
  return isSaid ? said.filter(Boolean).join(" ") : `by the rule ${rule}`;
}

type Parts = ReadonlyMap<string, readonly string[]>;

const sayableKeys = new Set(["FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "COUNT"]);

const periods: Record<string, string> = { YEARLY: "year", MONTHLY: "month", WEEKLY: "week", DAILY: "day" };

function sayFrequency(parts: Parts): string | null {
  const period = periods[parts.get("FREQ")?.[0] ?? ""];
  if (!period) return null;
  const interval = Number(parts.get("INTERVAL")?.[0] ?? 1);
  return interval === 1 ? `every ${period}` : `every ${interval} ${period}s`;
}

const weekdays: Record<string, string> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/** "on the fourth Thursday", "on the Friday between the 23rd and the 29th"; null where no words fit. */
function sayDays(parts: Parts): string | null {
  const days = parts.get("BYDAY")?.map(sayDay);
  const dates = parts.get("BYMONTHDAY")?.map(Number);
  if (days?.includes(null)) return null;
  if (!dates) return days ? `on ${listed(days.map(String), 7)}` : "";
  const [first = 0] = dates;
  const last = dates.at(-1) ?? first;
  if (dates.some((date, at) => !(date > 0) || date !== first + at)) return null;
  const range = first === last ? `the ${ordinal(first)}` : `the ${ordinal(first)} and the ${ordinal(last)}`;
  if (!days) return first === last ? `on ${range}` : `on each day between ${range}`;
  return `on the ${listed(days.map(String), 7)} ${first === last ? `that is ${range}` : `between ${range}`}`;
}

const counts: Record<string, string> = { 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth" };

function sayDay(day: string): string | null {
  const [, count = "", name = ""] = /^([+-]?\d*)([A-Z]{2})$/.exec(day) ?? [];
  const weekday = weekdays[name];
  if (!weekday || count === "") return weekday ?? null;
  const place = count === "-1" ? "last" : counts[String(Number(count))];
  return place ? `the ${place} ${weekday}` : null;
}

function ordinal(date: number): string {
  const isTeen = date % 100 > 10 && date % 100 < 14;
  return `${date}${(isTeen ? undefined : ["", "st", "nd", "rd"][date % 10]) || "th"}`;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

function sayMonths(parts: Parts): string | null {
  const named = parts.get("BYMONTH")?.map((month) => months[Number(month) - 1]);
  if (!named) return "";
  return named.some((month) => month === undefined) ? null : `of ${listed(named.map(String), 12)}`;
}

function sayEnd(parts: Parts): string {
  const count = parts.get("COUNT")?.[0];
  return count ? `(${count} times in all)` : "";
}
