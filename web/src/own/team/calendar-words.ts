/** A team's working calendar as HTTP carries it. */
export type CalendarFile = {
  timeZone: string;
  holidays?: string | undefined;
  hours: Record<string, string>;
  weekend?: string | undefined;
  days?: Record<string, string> | undefined;
};

const dayNames: Record<string, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

const daysInWords = (days: string): string => {
  const named = (day: string) => dayNames[day.trim()] ?? day;
  return days
    .split(",")
    .map((part) => part.split("-").map(named).join(" to "))
    .join(", ");
};

const hoursInWords = (hours: string): string =>
  hours === "00:00-24:00" ? "all day" : hours.replaceAll("-", "–").replaceAll(", ", " and ");

/** When a team works, in words: "Monday to Friday 09:00–17:30". */
export function workingHoursWords({ hours }: Pick<CalendarFile, "hours">): string {
  const entries = Object.entries(hours);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "mon-sun" && only[1] === "00:00-24:00") return "at every hour";
  return entries.map(([days, text]) => `${daysInWords(days)} ${hoursInWords(text)}`).join(", ");
}

/** The region of public holidays by its name where the browser knows it: "GB-ENG" → "GB-ENG", "ES" → "Spain". */
export function regionWords(region: string, locale?: string): string {
  const [country = region, ...part] = region.split("-");
  const name = new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(country) ?? country;
  return part.length > 0 ? `${name} (${part.join("-")})` : name;
}
