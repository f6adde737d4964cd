import { AppError, invalidField, invalidFields } from "../../lib/errors.ts";
import { parseMajor } from "../../lib/money.ts";
import { beginPeaks, changePeak, endPeaks, type PeakRecord } from "../../own/catalogue/index.ts";
import { command, type CommandStep, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { lockEstimatedService } from "./change-estimated-service.ts";
import type { PeakRow } from "./estate-store.ts";
import type { Estate, ReadEstate, ServiceOnEstate } from "./estate.ts";
import { checkPeak } from "./model/peak-calendar.ts";
import { lagSecondsOf, leadSecondsOf } from "./model/peak.ts";

export type WantedPeak = {
  name: string;
  exposurePerHour: string | number;
  start: string;
  timeZone: string;
  duration: string;
  rule?: string | null | undefined;
  leadHours?: number | undefined;
  lagHours?: number | undefined;
};

/** What is to be changed of a peak; what is left out stays. */
export type AmendedPeak = { [Field in keyof WantedPeak]?: WantedPeak[Field] | undefined };

const usualHours = 24;
const hourSeconds = 3_600;

/** Adds a peak to a service whose estimates people make in the interface. */
export const addPeak = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  wanted: WantedPeak,
): Promise<void> =>
  onPeaksOf(context, readEstate, slug, async (tx, { now }, estate, service) => {
    const peak = readPeak(wanted, estate.currency);
    refuseName(peak.name, saidNow(estate, service));
    await beginPeaks(tx, [{ serviceId: service.id, peak }], now);
    return { action: "peak.add", before: null, after: peak };
  });

/** Changes a peak from now on. */
export const amendPeak = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  id: string,
  amended: AmendedPeak,
): Promise<void> =>
  onPeaksOf(context, readEstate, slug, async (tx, { now }, estate, service) => {
    const before = peakOf(estate, service, id);
    const peak = amend(before, amended, estate.currency);
    refuseName(
      peak.name,
      saidNow(estate, service).filter((other) => other.id !== id),
    );
    await changePeak(tx, id, peak, now);
    return { action: "peak.change", before, after: peak };
  });

/** Takes a peak back from now on. */
export const removePeak = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  id: string,
): Promise<void> =>
  onPeaksOf(context, readEstate, slug, async (tx, { now }, estate, service) => {
    const before = peakOf(estate, service, id);
    await endPeaks(tx, [{ serviceId: service.id, name: before.name }], now);
    return { action: "peak.remove", before, after: null };
  });

type PeakChange = { action: string; before: PeakRow | null; after: PeakRecord | null };

const onPeaksOf = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  change: (tx: Tx, step: CommandStep, estate: Estate, service: ServiceOnEstate) => Promise<PeakChange>,
): Promise<void> =>
  command(context, async (tx, step): Promise<Outcome<void>> => {
    const known = await readEstate(tx);
    const service = await lockEstimatedService(tx, step, known, slug, "peaks");
    // Read again under the lock, since another may have changed the same peaks meanwhile.
    const { action, before, after } = await change(tx, step, await readEstate(tx), service);
    return {
      result: undefined,
      audit: {
        action,
        subject: { kind: "service", id: service.id, name: service.slug },
        before,
        after,
      },
      events: [{ type: "service.changed", id: service.slug }],
    };
  });

const saidNow = (estate: Estate, { id }: ServiceOnEstate): PeakRow[] =>
  estate.peaks(id).filter(({ saidUntil }) => saidUntil === null);

function peakOf(estate: Estate, service: ServiceOnEstate, id: string): PeakRow {
  const peak = saidNow(estate, service).find((one) => one.id === id);
  if (!peak) throw new AppError("not_found", `${service.slug} has no such peak.`);
  return peak;
}

function refuseName(name: string, others: readonly PeakRow[]): void {
  if (others.some((other) => other.name === name))
    throw invalidField("name", `another peak of this service is called "${name}" too`);
}

function amend(before: PeakRow, { exposurePerHour, ...amended }: AmendedPeak, currency: string): PeakRecord {
  return checked({
    name: amended.name?.trim() ?? before.name,
    exposurePerHourMinor:
      exposurePerHour === undefined
        ? before.exposurePerHourMinor
        : parseMajor(exposurePerHour, currency, "exposurePerHour"),
    start: amended.start ?? before.start,
    timeZone: amended.timeZone ?? before.timeZone,
    duration: amended.duration ?? before.duration,
    rule: amended.rule === undefined ? (before.rule ?? null) : amended.rule,
    leadSeconds: amended.leadHours === undefined ? leadSecondsOf(before) : amended.leadHours * hourSeconds,
    lagSeconds: amended.lagHours === undefined ? lagSecondsOf(before) : amended.lagHours * hourSeconds,
  });
}

const readPeak = (wanted: WantedPeak, currency: string): PeakRecord =>
  checked({
    name: wanted.name.trim(),
    exposurePerHourMinor: parseMajor(wanted.exposurePerHour, currency, "exposurePerHour"),
    start: wanted.start,
    timeZone: wanted.timeZone,
    duration: wanted.duration,
    rule: wanted.rule ?? null,
    leadSeconds: (wanted.leadHours ?? usualHours) * hourSeconds,
    lagSeconds: (wanted.lagHours ?? usualHours) * hourSeconds,
  });

/** The model names what to mend below "peak", where the body has its fields at the top. */
function checked(peak: PeakRecord): PeakRecord {
  try {
    checkPeak(peak, "peak");
    return peak;
  } catch (error) {
    if (!(error instanceof AppError) || error.errors.length === 0) throw error;
    throw invalidFields(
      error.errors.map(({ path, message }) => ({ path: path.replace(/^peak\./, ""), message })),
    );
  }
}
