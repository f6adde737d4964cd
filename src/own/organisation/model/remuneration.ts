import { invalidField } from "../../../lib/errors.ts";
import { at, nameOf, readAll, readChoice, readMapping, readOptional } from "../../../lib/field-readers.ts";
import { majorForFile } from "../../../lib/money.ts";
import { readPositiveAmount } from "./positive-amount.ts";

/** Standby time by when it falls; working time is no standby. */
export type StandbyKind = "weeknight" | "weekend" | "public-holiday";
export const standbyKinds: readonly StandbyKind[] = ["weeknight", "weekend", "public-holiday"];

/** A flat rate for being available out of hours; a factor of 150 pays half as much again. */
export type StandbyRate = {
  amountMinor: number;
  per: "hour" | "day" | "week";
  factorPercent: Record<StandbyKind, number>;
};

/** A rate for responding: at least so many minutes, then in steps of so many, and for no more than the cap a callout. */
export type CalloutRate = {
  perHourMinor: number;
  minimumMinutes: number;
  roundingMinutes: number;
  capMinor: number | null;
};

/** How on-call is paid (spec: costs, Remuneration policy). Standby is always paid; callouts beside it, or not. */
export type Remuneration = { standby: StandbyRate; callout: CalloutRate | null };

/** Standby to be paid: seconds for an hourly rate, and local days (seven are a week) for the others. */
export type StandbyTime = { seconds: Record<StandbyKind, number>; days: Record<StandbyKind, number> };

const usualFactorPercent = 100;
const highestFactorPercent = 1_000;

/** Reads `{model, standby: {rate, per, weeknight, weekend, publicHoliday}, callout: {rate, minimum, rounding, cap}}`. */
export function readRemuneration(value: unknown, path: string, currency: string): Remuneration {
  const raw = readMapping(value, path, ["model", "standby", "callout"]);
  const model = readModel(raw["model"], raw["callout"], at(path, "model"));
  const isGiven = raw["callout"] !== undefined && raw["callout"] !== null;
  if (model === "standby" && isGiven)
    throw invalidField(
      at(path, "callout"),
      "callouts are not paid by this model; leave this out, or write model: standby-and-callout",
    );
  if (model === "standby-and-callout" && !isGiven)
    throw invalidField(at(path, "callout"), "give the rate for responding, such as {rate: 40}");
  return readAll<Remuneration>({
    standby: () => readStandby(raw["standby"], at(path, "standby"), currency),
    callout: () => (isGiven ? readCallout(raw["callout"], at(path, "callout"), currency) : null),
  });
}

function readModel(value: unknown, callout: unknown, path: string): "standby" | "standby-and-callout" {
  const usual = callout === undefined || callout === null ? "standby" : "standby-and-callout";
  if (value === "callout")
    throw invalidField(
      path,
      "paying for callouts only is unfair: being available disturbs people's lives whether or not they are called; pay standby, with callouts beside it if you like",
    );
  return readOptional(value, usual, (given) =>
    readChoice(given, path, ["standby", "standby-and-callout"] as const),
  );
}

function readStandby(value: unknown, path: string, currency: string): StandbyRate {
  if (value === undefined || value === null)
    throw invalidField(
      path,
      "give the flat rate for being available; callouts alone would be unfair, for standby disturbs people's lives whether or not they are called",
    );
  const raw = readMapping(value, path, ["rate", "per", "weeknight", "weekend", "publicHoliday"]);
  const factor = (field: string) => () =>
    readOptional(raw[field], usualFactorPercent, (given) => readFactor(given, at(path, field)));
  return readAll<StandbyRate>({
    amountMinor: () => readPositiveAmount(raw["rate"], at(path, "rate"), currency),
    per: () => readChoice(raw["per"], at(path, "per"), ["hour", "day", "week"] as const),
    factorPercent: () =>
      readAll<Record<StandbyKind, number>>({
        weeknight: factor("weeknight"),
        weekend: factor("weekend"),
        "public-holiday": factor("publicHoliday"),
      }),
  });
}

/** A factor with at most two decimals, in whole hundredths. */
function readFactor(value: unknown, path: string): number {
  const match = typeof value === "number" ? /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(String(value)) : null;
  const percent = match === null ? Number.NaN : Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`);
  if (percent <= highestFactorPercent) return percent;
  throw invalidField(path, `write a factor from 0 to 10 such as 1.5, not ${nameOf(value)}`);
}

function readCallout(value: unknown, path: string, currency: string): CalloutRate {
  const raw = readMapping(value, path, ["rate", "minimumMinutes", "roundingMinutes", "cap"]);
  return readAll<CalloutRate>({
    perHourMinor: () => readPositiveAmount(raw["rate"], at(path, "rate"), currency),
    minimumMinutes: () =>
      readOptional(raw["minimumMinutes"], 60, (given) => readMinutes(given, at(path, "minimumMinutes"), 0)),
    roundingMinutes: () =>
      readOptional(raw["roundingMinutes"], 15, (given) => readMinutes(given, at(path, "roundingMinutes"), 1)),
    capMinor: () =>
      readOptional(raw["cap"], null, (given) => readPositiveAmount(given, at(path, "cap"), currency)),
  });
}

function readMinutes(value: unknown, path: string, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= 1_440) return value;
  throw invalidField(path, `write whole minutes from ${least} to 1440, not ${nameOf(value)}`);
}

/** A remuneration policy as files write it. */
export function writeRemuneration({ standby, callout }: Remuneration, currency: string) {
  const { factorPercent } = standby;
  return {
    model: callout ? "standby-and-callout" : "standby",
    standby: {
      rate: majorForFile(standby.amountMinor, currency),
      per: standby.per,
      weeknight: factorPercent.weeknight / 100,
      weekend: factorPercent.weekend / 100,
      publicHoliday: factorPercent["public-holiday"] / 100,
    },
    ...(callout && {
      callout: {
        rate: majorForFile(callout.perHourMinor, currency),
        minimumMinutes: callout.minimumMinutes,
        roundingMinutes: callout.roundingMinutes,
        ...(callout.capMinor === null ? {} : { cap: majorForFile(callout.capMinor, currency) }),
      },
    }),
  };
}

/** What standby time earns, in minor units, rounded once (half up). */
export function standbyPayMinor({ amountMinor, per, factorPercent }: StandbyRate, time: StandbyTime): number {
  const [amounts, unit] = per === "hour" ? [time.seconds, 3_600] : [time.days, per === "day" ? 1 : 7];
  let weighted = 0n;
  for (const kind of standbyKinds) weighted += BigInt(amounts[kind]) * BigInt(factorPercent[kind]);
  const divisor = BigInt(unit) * 100n;
  return Number((weighted * BigInt(amountMinor) * 2n + divisor) / (divisor * 2n));
}

/** What one callout earns: its minutes, at least the minimum, in whole steps, and no more than the cap. */
export function calloutPayMinor(rate: CalloutRate, seconds: number): number {
  const minutes = Math.max(Math.ceil(seconds / 60), rate.minimumMinutes);
  const steps = Math.ceil(minutes / rate.roundingMinutes) * rate.roundingMinutes;
  const pay = Number((BigInt(steps) * BigInt(rate.perHourMinor) * 2n + 60n) / 120n);
  return rate.capMinor === null ? pay : Math.min(pay, rate.capMinor);
}
