import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { OnCallLevel } from "../organisation/index.ts";
import type { EstimateBasis, PeakRecord } from "./service-queries.ts";

// What the derivation starts from. Nothing is overwritten, so that an earlier instant finds what was said then.

export type EstimateRow = {
  serviceId: string;
  /** Null withdraws the estimates. */
  estimate: {
    exposurePerHourMinor: number;
    demand: string;
    basis: EstimateBasis | null;
    note: string;
    dueAgainOn: string | null;
  } | null;
};

/** Estimates that hold from an instant on; those before stay in the history. */
export async function saveEstimates(
  tx: Tx,
  estimates: readonly EstimateRow[],
  by: { estimatedBy: string; effectiveFrom: Date },
  now: Date,
): Promise<void> {
  const rows = estimates.map(({ serviceId, estimate }) => ({ id: newId(now), serviceId, ...estimate }));
  await sql`
    insert into service_estimate (id, service_id, exposure_per_hour_minor, demand, basis, note, due_again_on,
      estimated_by, effective_from, recorded_at)
    select id, "serviceId", "exposurePerHourMinor", demand, basis, coalesce(note, ''), "dueAgainOn", ${by.estimatedBy},
      ${by.effectiveFrom}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "serviceId" uuid,
      "exposurePerHourMinor" bigint, demand text, basis text, note text, "dueAgainOn" date)`.execute(tx);
}

/** On-call levels that files choose above the derived ones, from now on; null takes one back. */
export async function saveLevelChoices(
  tx: Tx,
  choices: readonly { serviceId: string; choice: { level: OnCallLevel; reason: string } | null }[],
  chosenBy: string,
  now: Date,
): Promise<void> {
  const rows = choices.map(({ serviceId, choice }) => ({ id: newId(now), serviceId, ...choice }));
  await sql`
    insert into service_level_choice (id, service_id, level, reason, chosen_by, effective_from, recorded_at)
    select id, "serviceId", level, coalesce(reason, ''), ${chosenBy}, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "serviceId" uuid, level text,
      reason text)`.execute(tx);
}

/** Adds peaks to services from now on. */
export async function beginPeaks(
  tx: Tx,
  peaks: readonly { serviceId: string; peak: PeakRecord }[],
  now: Date,
): Promise<void> {
  const rows = peaks.map(({ serviceId, peak: { name, exposurePerHourMinor, ...definition } }) => ({
    id: newId(now),
    serviceId,
    name,
    exposurePerHourMinor,
    definition,
  }));
  await sql`
    insert into service_peak (id, service_id, name, exposure_per_hour_minor, definition, said_from)
    select id, "serviceId", name, "exposurePerHourMinor", definition, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "serviceId" uuid, name text,
      "exposurePerHourMinor" bigint, definition jsonb)`.execute(tx);
}

/** Takes peaks back from now on; what was derived from them before stays. */
export async function endPeaks(
  tx: Tx,
  peaks: readonly { serviceId: string; name: string }[],
  now: Date,
): Promise<void> {
  await sql`
    update service_peak set said_until = greatest(said_from, ${now}::timestamptz)
    from jsonb_to_recordset(${JSON.stringify(peaks)}::jsonb) as ended ("serviceId" uuid, name text)
    where service_id = ended."serviceId" and service_peak.name = ended.name and said_until is null`.execute(
    tx,
  );
}

/** Says a peak otherwise from now on; what was said of it before is kept beside it. */
export async function changePeak(tx: Tx, id: string, peak: PeakRecord, now: Date): Promise<void> {
  await sql`
    insert into service_peak (id, service_id, name, exposure_per_hour_minor, definition, said_from, said_until)
    select ${newId(now)}, service_id, name, exposure_per_hour_minor, definition, said_from,
      greatest(said_from, ${now}::timestamptz)
    from service_peak where id = ${id}`.execute(tx);
  const { name, exposurePerHourMinor, ...definition } = peak;
  await tx
    .updateTable("service_peak")
    .set({
      name,
      exposure_per_hour_minor: exposurePerHourMinor,
      definition: JSON.stringify(definition),
      said_from: now,
    })
    .where("id", "=", id)
    .execute();
}
