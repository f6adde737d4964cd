import { weekdays, type Weekday } from "../../../lib/working-calendar.ts";
import { type Layer, type Restriction, type ShiftLength, parseShiftLength } from "./layer.ts";

const dayNames: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** A rotation in a sentence: "Ada, Lin and Tom take turns of a week, handing over on Mondays at 09:00 (Europe/London)". */
export function layerWords(layer: Layer, nameOf: (personId: string) => string): string {
  const people = listed(layer.participants.map((id) => nameOf(id)));
  const step = parseShiftLength(layer.shift)!;
  const rota =
    layer.participants.length === 1
      ? `${people} in every turn`
      : `${people} take turns of ${lengthWords(step)}, handing over ${handoverWords(layer, step)}`;
  const hours = layer.restrictions.length === 0 ? "" : `; only ${restrictionWords(layer.restrictions)}`;
  const end = layer.end === null ? "" : `; until ${layer.end.replace("T", " ").slice(0, 16)}`;
  return `${rota} (${layer.timeZone})${hours}${end}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "nobody") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const lengthWords = ({ unit, count }: ShiftLength): string =>
  count === 1 ? `${unit === "hour" ? "an" : "a"} ${unit}` : `${count} ${unit}s`;

function handoverWords({ start }: Layer, { unit }: ShiftLength): string {
  const time = start.slice(11, 16);
  if (unit === "hour") return `from ${time} on`;
  if (unit === "day") return `at ${time}`;
  const wall = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  if (unit === "month") return `on day ${wall.getUTCDate()} of the month at ${time}`;
  return `on ${dayNames[weekdays[(wall.getUTCDay() + 6) % 7]!]}s at ${time}`;
}

const restrictionWords = (restrictions: readonly Restriction[]): string =>
  listed(
    restrictions.map(({ days, from, to }) =>
      from === to ? `${dayWords(days)} all day` : `${dayWords(days)} ${from} to ${to}`,
    ),
  );

/** "Monday to Friday", "Saturday and Sunday", "every day". */
function dayWords(days: readonly Weekday[]): string {
  const chosen = weekdays.filter((day) => days.includes(day));
  if (chosen.length === weekdays.length) return "every day";
  const first = weekdays.indexOf(chosen[0]!);
  const isRow = chosen.every((day, index) => weekdays[first + index] === day);
  return isRow && chosen.length > 2
    ? `${dayNames[chosen[0]!]} to ${dayNames[chosen.at(-1)!]}`
    : listed(chosen.map((day) => dayNames[day]));
}
