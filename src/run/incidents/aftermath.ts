import type { Tx } from "../../platform/database.ts";
import { notifyEvents, type LiveEvent } from "../../platform/live-events.ts";
import { cancelTimers, setTimers, type Timer } from "../../platform/timers.ts";
import type { PageRequest, PagesEnd, Paging } from "../paging/index.ts";
import type { TimelineEvent } from "./model/timeline-entry.ts";
import { writeTimeline, type NewTimelineEntry } from "./timeline-store.ts";

/** What decisions about incidents leave behind, gathered over many of them and written with one statement a kind. */
export class Aftermath {
  readonly now: Date;
  readonly #timeline: NewTimelineEntry[] = [];
  readonly #timers = new Map<string, Timer>();
  readonly #cancelled = new Map<string, { kind: string; key: string }>();
  readonly #pages: PageRequest[] = [];
  readonly #answered = new Map<string, PagesEnd>();
  readonly #changed = new Set<string>();

  constructor(now: Date) {
    this.now = now;
  }

  tell(incidentId: string, actor: string, event: TimelineEvent, happenedAt?: Date): void {
    this.#timeline.push({ incidentId, actor, event, ...(happenedAt ? { happenedAt } : {}) });
    this.#changed.add(incidentId);
  }

  setTimer(kind: string, incidentId: string, dueAt: Date): void {
    this.#timers.set(`${kind} ${incidentId}`, { kind, key: incidentId, dueAt });
    this.#cancelled.delete(`${kind} ${incidentId}`);
  }

  cancelTimer(kind: string, incidentId: string): void {
    this.#cancelled.set(`${kind} ${incidentId}`, { kind, key: incidentId });
    this.#timers.delete(`${kind} ${incidentId}`);
  }

  page(request: PageRequest): void {
    this.#pages.push(request);
  }

  /** Nobody needs to be asked any more: someone answered (their own pages count as acknowledged), or it is over. */
  endPages(incidentId: string, acknowledgedBy: string | null): void {
    this.#answered.set(incidentId, { incidentId, acknowledgedBy });
  }

  /** One more person is on it: their own page counts as acknowledged, everybody else's stands. */
  endPageOf(incidentId: string, personId: string): void {
    this.#answered.set(incidentId, { incidentId, acknowledgedBy: personId, onlyTheirs: true });
  }

  async write(tx: Tx, paging: Pick<Paging, "pagePeople" | "endPages">): Promise<void> {
    await writeTimeline(tx, this.#timeline, this.now);
    await cancelTimers(tx, [...this.#cancelled.values()]);
    await setTimers(tx, [...this.#timers.values()]);
    if (this.#answered.size > 0) await paging.endPages(tx, [...this.#answered.values()], this.now);
    if (this.#pages.length > 0) await paging.pagePeople(tx, this.#pages, this.now);
    const events: LiveEvent[] = [...this.#changed].map((id) => ({ type: "incident.changed", id }));
    await notifyEvents(tx, events.length <= 20 ? events : [{ type: "incidents.changed", id: "incidents" }]);
  }
}
