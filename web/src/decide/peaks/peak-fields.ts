import type { Peak, PeakBody } from "./use-peaks.ts";

/** A peak as its form holds it while it is typed. */
export type PeakFields = {
  name: string;
  exposurePerHour: string;
  /** A wall time, such as 2026-11-27T00:00. */
  start: string;
  timeZone: string;
  length: string;
  unit: "days" | "hours" | "iso";
  repeats: Repeats;
  /** Asked for where it repeats by a rule of its own. */
  rule: string;
  leadHours: string;
  lagHours: string;
};

const plainRules = ["FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY"] as const;
export type Repeats = "once" | (typeof plainRules)[number] | "rule";

/** How often a peak comes, in words. */
export const repeatsInWords: Record<Repeats, string> = {
  once: "once",
  "FREQ=YEARLY": "every year on this date",
  "FREQ=MONTHLY": "every month on this day",
  "FREQ=WEEKLY": "every week on this weekday",
  rule: "by a rule",
};

/** How often a peak comes, by its rule. */
export function repeatsOf(rule: string | null): Repeats {
  if (rule === null) return "once";
  return plainRules.find((plain) => plain === rule) ?? "rule";
}

/** A form for a new peak. */
export const newPeakFields = (timeZone: string): PeakFields => ({
  name: "",
  exposurePerHour: "",
  start: "",
  timeZone,
  length: "1",
  unit: "days",
  repeats: "FREQ=YEARLY",
  rule: "",
  leadHours: "24",
  lagHours: "24",
});

/** A form with what a peak says now. */
export function fieldsOf(peak: Peak): PeakFields {
  const repeats = repeatsOf(peak.rule);
  return {
    name: peak.name,
    exposurePerHour: peak.exposurePerHour.amount.replace(/\.0+$/, ""),
    start: peak.start.slice(0, "2026-11-27T00:00".length),
    timeZone: peak.timeZone,
    ...lengthOf(peak.duration),
    repeats,
    rule: repeats === "rule" ? (peak.rule ?? "") : "",
    leadHours: String(peak.leadHours),
    lagHours: String(peak.lagHours),
  };
}

function lengthOf(duration: string): Pick<PeakFields, "length" | "unit"> {
  const [, days] = /^P(\d+)D$/.exec(duration) ?? [];
  if (days) return { length: days, unit: "days" };
  const [, hours] = /^PT(\d+)H$/.exec(duration) ?? [];
  return hours ? { length: hours, unit: "hours" } : { length: duration, unit: "iso" };
}

const durations: Record<PeakFields["unit"], (length: string) => string> = {
  days: (length) => `P${length}D`,
  hours: (length) => `PT${length}H`,
  iso: (length) => length,
};

/** What the form asks the server for. */
export const bodyOf = (fields: PeakFields): PeakBody => ({
  name: fields.name.trim(),
  exposurePerHour: fields.exposurePerHour.trim(),
  start: fields.start,
  timeZone: fields.timeZone.trim(),
  duration: durations[fields.unit](fields.length.trim()),
  rule: ruleOf(fields),
  leadHours: Number(fields.leadHours),
  lagHours: Number(fields.lagHours),
});

function ruleOf({ repeats, rule }: PeakFields): string | null {
  if (repeats === "once") return null;
  return repeats === "rule" ? rule.trim() : repeats;
}

/** Says the same peak again. */
export const bodyOfPeak = (peak: Peak): PeakBody => ({
  name: peak.name,
  exposurePerHour: peak.exposurePerHour.amount,
  start: peak.start,
  timeZone: peak.timeZone,
  duration: peak.duration,
  rule: peak.rule,
  leadHours: peak.leadHours,
  lagHours: peak.lagHours,
});

const usualMarginHours = 24;

/** The peak's lines in its service's file. */
export const yamlOf = (peak: Peak): string =>
  [
    "  peaks:",
    `    - name: ${peak.name}`,
    `      exposurePerHour: ${peak.exposurePerHour.amount.replace(/\.0+$/, "")}`,
    `      start: ${peak.start}`,
    `      timeZone: ${peak.timeZone}`,
    `      duration: ${peak.duration}`,
    ...(peak.rule === null ? [] : [`      rule: ${peak.rule}`]),
    ...(peak.leadHours === usualMarginHours ? [] : [`      leadHours: ${peak.leadHours}`]),
    ...(peak.lagHours === usualMarginHours ? [] : [`      lagHours: ${peak.lagHours}`]),
  ].join("\n");
