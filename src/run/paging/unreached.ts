import { sql } from "kysely";
import { systemTransaction } from "../../platform/transaction.ts";
import type { Platform } from "../../platform/context.ts";
import { notifyEvents } from "../../platform/live-events.ts";
import type { Bundle } from "./claim-bundle.ts";
import type { PagedIncidents } from "./paged-incidents.ts";
import { changedEvents } from "./record-answer.ts";

/**
 * After a failed attempt: pages for which every method of the person has now failed at least once raise an operator alarm and
 * stand on the timeline, once each. A method that is still being tried for the first time holds the verdict back.
 */
export async function raiseUnreached(
  platform: Platform,
  incidents: PagedIncidents,
  bundle: Bundle,
): Promise<void> {
  const now = platform.clock.now();
  const { rows } = await sql<{ incident_id: string }>`
    with locked as (
      select p.id from page p
      where p.id = any(${bundle.pages.map(({ pageId }) => pageId)}::uuid[])
        and p.unreached_at is null and p.handed_over_at is null and p.ended_at is null
        and not exists (
          select from page_delivery d join contact_method m on m.id = d.contact_method_id
          where d.page_id = p.id and d.state = 'waiting'
            and (d.attempts = 0 or (d.begun_at is not null and m.leased_until > ${now})))
      order by p.id for no key update)
    update page set unreached_at = ${now} from locked where page.id = locked.id
    returning page.incident_id`.execute(platform.db);
  if (rows.length === 0) return;
  const incidentIds = [...new Set(rows.map(({ incident_id }) => incident_id))];
  const person = bundle.recipient.name;
  platform.log.error(
    { alarm: "page-unreached", person, incidentIds },
    "no channel reaches a person who is paged",
  );
  await systemTransaction(platform, async (tx) => {
    await incidents.note(
      tx,
      incidentIds.map((incidentId) => ({
        incidentId,
        happenedAt: now,
        person,
        channel: "any channel",
        result: "failed",
        answer: `None of ${person}'s contact methods worked; operators are alarmed.`,
      })),
      now,
    );
    await notifyEvents(tx, changedEvents(incidentIds));
  });
}
