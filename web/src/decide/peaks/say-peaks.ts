import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { shortInstant } from "../../shared/format/format-instant.ts";
import { counted, listed } from "../../shared/format/words.ts";
import type { Occurrence } from "./use-peaks.ts";

type Sayable = Pick<
  Occurrence,
  "name" | "phase" | "startsAt" | "raisesAt" | "lowersAt" | "raisesTarget" | "during" | "service"
>;

/** The peak that is on or comes next, in words, and what it raises. */
export function sayNextPeak(occurrences: readonly Sayable[], now: Date): string {
  const first = occurrences.find(({ phase }) => phase !== "over");
  if (!first) return "No peak is coming within a year: every target stays as it is.";
  const together = occurrences.filter(
    ({ name, startsAt }) => name === first.name && startsAt === first.startsAt,
  );
  const isOn = first.phase !== "coming";
  const raised = together.filter(({ raisesTarget }) => raisesTarget);
  const counting = raised.length > 0 ? raised : together;
  const lowersAt =
    counting
      .map((one) => one.lowersAt)
      .toSorted()
      .at(-1) ?? first.lowersAt;
  const raisesAt = counting.map((one) => one.raisesAt).toSorted()[0] ?? first.raisesAt;
  const when = isOn
    ? `until ${shortInstant(new Date(lowersAt), now)}`
    : `from ${shortInstant(new Date(raisesAt), now)}`;
  return isOn
    ? `${first.name} ${sayWhatItRaises(raised)} ${when}.`
    : `The next peak is ${first.name}: ${when} it ${sayWhatItRaises(raised)}.`;
}

/** "raises bedroom and checkout to 99.9 %", or that nothing changes. */
function sayWhatItRaises(raised: readonly Sayable[]): string {
  if (raised.length === 0) return "raises no target";
  const levels = [...new Set(raised.map(({ during }) => during.availabilityTarget))].toSorted(
    (a, b) => b - a,
  );
  const [highest = 0] = levels;
  const names = listed(raised.map(({ service }) => service.name));
  return `raises ${names} to ${levels.length > 1 ? "up to " : ""}${percentFromPpm(Math.round(highest * 10_000))}`;
}

const monthAndYear = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" });

/** How many peaks a year has, in words. */
export function sayYear(occurrences: readonly Sayable[], { from, to }: { from: Date; to: Date }): string {
  const peaks = new Set(occurrences.map(({ name, startsAt }) => `${name} ${startsAt}`)).size;
  const last = new Date(to.getFullYear(), to.getMonth() - 1, 1);
  const year = `from ${monthAndYear.format(from)} to ${monthAndYear.format(last)}`;
  if (peaks === 0) return `No peak ${year}.`;
  const raised = new Set(
    occurrences.filter(({ raisesTarget }) => raisesTarget).map(({ service }) => service.slug),
  ).size;
  return `${counted(peaks, "peak")} ${year}, ${raised === 0 ? "none of which raises a target" : `raising the targets of ${counted(raised, "service")}`}.`;
}
