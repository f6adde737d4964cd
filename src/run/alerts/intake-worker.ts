import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { isUnavailable, type Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { ArrivedEntries, ArrivedRow } from "./arrived-entries.ts";
import { isExpiryDue, takeExpiredKeys } from "./alert-store.ts";
import type { Log } from "../../platform/log.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";
import type { AlertKey } from "./model/plan-intake.ts";
import { processing, type ProcessEntries, type ProcessingParts } from "./process-intake.ts";
import { readStored, storedEntries, type StoredEntry } from "./stored-entry.ts";

/** A batch is as large as one transaction may be without holding up a page: some thousand alerts. */
const batchRows = 1024;
const batchCharacters = 4_000_000;
const expiredAtOnce = 500;
/** Under load a moment's wait makes batches larger, and each alert cheaper. */
const busyEntries = 20;
const gatherMilliseconds = 40;
const idleMilliseconds = 1000;

/** `entries` is null where this server knows them already. */
type IntakeRow = { id: number; entries: string | null };

/** Processes what the intake log holds, oldest first, then ends the alerts that were not repeated in time. */
export async function intakeStep(
  parts: ProcessingParts,
  arrived: ArrivedEntries,
): Promise<{ worked: boolean; idleMilliseconds: number }> {
  const entries = await processOldest(parts, arrived, batchRows);
  if (entries >= busyEntries) await sleep(gatherMilliseconds);
  if (entries > 0) return { worked: true, idleMilliseconds: 0 };
  return { worked: await endExpired(parts), idleMilliseconds };
}

/** How many entries were processed. A batch that fails is tried again by halves, so that one bad entry holds up no other. */
async function processOldest(
  parts: ProcessingParts,
  arrived: ArrivedEntries,
  limit: number,
): Promise<number> {
  try {
    const processed = await processing(parts, "if free", async (tx, process) => {
      const known = arrived.rows();
      const rows = await takeOldest(tx, limit, known);
      const knownEntries = new Map(known.map(({ id, entries }) => [id, entries]));
      const entries = rows.flatMap(({ id, entries }) =>
        entries === null ? knownEntries.get(id)! : storedEntries(entries).map(readStored),
      );
      if (entries.length > 0) await process(entries);
      return { entries: entries.length, lastRow: rows.at(-1)?.id ?? 0 };
    });
    if (processed === null) return 0;
    arrived.forgetThrough(processed.lastRow);
    return processed.entries;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    parts.platform.log.error({ err: error, rows: limit }, "a batch of alerts could not be processed");
    if (limit > 1) return processOldest(parts, arrived, Math.floor(limit / 2));
    return processEntryByEntry(parts);
  }
}

/** The oldest row's entries one at a time; what cannot be processed is set aside, kept and shown. */
async function processEntryByEntry(parts: ProcessingParts): Promise<number> {
  const { platform } = parts;
  const rows = await processing(parts, "if free", async (tx, process) => {
    const [row] = await takeOldest(tx, 1, []);
    if (!row) return 0;
    for (const stored of storedEntries(row.entries!)) {
      const failure = await processAlone(tx, stored, process, platform.log);
      if (failure !== null)
        await tx
          .insertInto("intake_failure")
          .values({
            id: newId(platform.clock.now()),
            received_at: new Date(stored.receivedAt),
            failed_at: platform.clock.now(),
            entry: JSON.stringify(stored),
            error: failure,
          })
          .execute();
    }
    return 1;
  });
  return rows ?? 0;
}

/** Null, or in words why the entry could not be processed; then the transaction is as it was before. */
async function processAlone(
  tx: Tx,
  stored: StoredEntry,
  process: ProcessEntries,
  log: Log,
): Promise<string | null> {
  await sql`savepoint one_entry`.execute(tx);
  try {
    await process([readStored(stored)]);
    await sql`release savepoint one_entry`.execute(tx);
    return null;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log.error({ err: error }, "an alert was set aside");
    await sql`rollback to savepoint one_entry`.execute(tx);
    return error instanceof Error ? error.message : String(error);
  }
}

/** The oldest rows, as many as make a batch; one at least. Of those that are known, the entries are not sent. */
async function takeOldest(tx: Tx, limit: number, known: readonly ArrivedRow[]): Promise<IntakeRow[]> {
  const { rows } = await sql<IntakeRow>`
    delete from intake where id in (
      select id from (
        select id, sum(octet_length(entries)) over (order by id) - octet_length(entries) as before
        from (select id, entries from intake order by id limit ${limit}) oldest) sized
      where before < ${batchCharacters})
    returning id, case when (id, received_at) in (
      select * from unnest(${known.map(({ id }) => id)}::bigint[], ${known.map(({ receivedAt }) => receivedAt)}::timestamptz[]))
      then null else entries end as entries`.execute(tx);
  return rows.toSorted((left, right) => left.id - right.id);
}

async function endExpired(parts: ProcessingParts): Promise<boolean> {
  const { platform } = parts;
  const now = platform.clock.now();
  if (!(await isExpiryDue(platform.db, now))) return false;
  const done = await processing(parts, "if free", async (tx, process) => {
    const expired = await takeExpiredKeys(tx, now, expiredAtOnce);
    if (expired.length > 0) await process(expired.map((key) => expiry(key, now)));
    return true;
  });
  return done ?? false;
}

/** What a sender would have said of an alert that it stopped repeating. */
const expiry = (key: AlertKey, now: Date): IntakeEntry => ({
  receivedAt: now,
  scope: key.scope,
  sender: "Runwright",
  boundServiceId: null,
  boundTeamId: null,
  format: "expiry",
  signals: [
    {
      action: "resolve",
      dedupKey: key.dedupKey,
      source: "",
      summary: "",
      severity: key.severity,
      clientSeverity: "",
      labels: {},
      serviceHint: null,
      startsAt: null,
      endsAt: key.expiresAt,
      expiresAt: null,
      links: [],
      images: [],
      details: null,
      runbookUrl: null,
      dashboardUrl: null,
      impactText: null,
    },
  ],
});
