import { dayMs, localDateTime } from "../../../lib/time-zone.ts";

/** An availability level in words: 990,000 ppm is "99.0 %", 999,900 is "99.99 %"; null is "no estimate". */
export function availabilityWords(availabilityPpm: number | null): string {
  if (availabilityPpm === null) return "no estimate";
  const decimals = (availabilityPpm % 10_000)
    .toString()
    .padStart(4, "0")
    .replace(/0{1,3}$/, "");
  return `${Math.floor(availabilityPpm / 10_000)}.${decimals} %`;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A local time as short as stays clear: "17:30" on the day of `seenFrom`, "Mon 09:00" within six days, else with its date. */
export function timeWords(at: Date, timeZone: string, seenFrom: Date): string {
  const local = localDateTime(at, timeZone);
  const time = local.slice(11, 16);
  if (local.slice(0, 10) === localDateTime(seenFrom, timeZone).slice(0, 10)) return time;
  const wall = new Date(`${local}Z`);
  const day = days[wall.getUTCDay()]!;
  if (Math.abs(at.getTime() - seenFrom.getTime()) < 6 * dayMs) return `${day} ${time}`;
  return `${day} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]!} ${wall.getUTCFullYear()} ${time}`;
}
