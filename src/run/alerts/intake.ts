import { newId } from "../../platform/identifiers.ts";
import type { StoredSignal } from "./formats/intake-format.ts";
import type { ArrivedEntries } from "./arrived-entries.ts";
import type { ChangeEvent } from "./formats/pagerduty-events-v2/change-event.ts";
import { IntakeLog } from "./intake-log.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";
import { processing, type ProcessingParts } from "./process-intake.ts";
import { writeStored, type EntrySource } from "./stored-entry.ts";

/** The door for everything that arrives: what it takes is on disk when it answers. */
export class Intake {
  readonly #parts: ProcessingParts;
  readonly #log: IntakeLog;

  constructor(parts: ProcessingParts, arrived: ArrivedEntries, wake: () => void) {
    this.#parts = parts;
    const { pool, clock } = parts.platform;
    this.#log = new IntakeLog(pool, () => clock.now(), arrived, wake);
  }

  /** Keeps an entry for the worker, which is woken to process it at once. */
  store(entry: IntakeEntry, source: EntrySource): Promise<void> {
    return this.#log.append(entry, writeStored(entry, source));
  }

  /** Processes an entry before answering, for a client that wants to know what became of it. */
  async process(entry: IntakeEntry): Promise<StoredSignal[]> {
    const results = await processing(this.#parts, "in turn", (_tx, process) => process([entry]));
    return (results?.[0] ?? []).map(({ id, dedupKey, incidentId, outcome }) => ({
      id,
      dedupKey,
      incident: incidentId,
      outcome,
    }));
  }

  /** Keeps a change event as context for responders; it notifies nobody. */
  async storeChange(change: ChangeEvent, sender: { scope: string; serviceId: string | null }): Promise<void> {
    const { platform, readBoard } = this.#parts;
    const now = platform.clock.now();
    const board = await readBoard(platform.db);
    const named = change.source === null ? null : board.serviceBySlug(change.source);
    const serviceId = sender.serviceId ?? named?.id ?? null;
    await platform.db
      .insertInto("change_event")
      .values({
        id: newId(now),
        service_id: serviceId,
        api_key_id: sender.scope,
        summary: change.summary,
        source: change.source ?? "",
        happened_at: change.changedAt,
        received_at: now,
        details: JSON.stringify(change.details),
        links: JSON.stringify(change.links),
      })
      .execute();
  }
}
