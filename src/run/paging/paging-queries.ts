import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { channelAlarms, type ChannelAlarm } from "./channel-alarms.ts";
import type { Pacing } from "./model/pacing.ts";

/** When the next page may leave: due, its method free of a lease and of its pace. */
export async function nextPageDueAt(db: Db, pacing: Pacing): Promise<Date | null> {
  const tolerance = (pacing.burst - 1) * pacing.intervalMilliseconds;
  const { rows } = await sql<{ due_at: Date | null }>`
    select min(greatest(d.due_at, m.leased_until, m.paced_until - ${tolerance} * interval '1 millisecond')) as due_at
    from page_delivery d join contact_method m on m.id = d.contact_method_id
    where d.state = 'waiting'`.execute(db);
  return rows[0]?.due_at ?? null;
}

/** How paging itself is doing, for operators and for Runwright's own watch. */
export type PagingHealth = {
  waiting: number;
  /** How long the page that is due longest has waited, in seconds; 0 where none is due. */
  oldestDueSeconds: number;
  channelsDown: ChannelAlarm[];
  /** People who are paged now and whom no channel reaches. */
  unreached: { personId: string; person: string; incidentId: string; sinceAt: Date }[];
};

export async function pagingHealth(db: Db, now: Date): Promise<PagingHealth> {
  const queue = await db
    .selectFrom("page_delivery")
    .select((select) => [select.fn.countAll<number>().as("waiting"), select.fn.min("due_at").as("oldest")])
    .where("state", "=", "waiting")
    .where("due_at", "<=", now)
    .executeTakeFirstOrThrow();
  const unreached = await db
    .selectFrom("page as p")
    .innerJoin("person", "person.id", "p.person_id")
    .select(["p.person_id as personId", "person.name as person", "p.incident_id as incidentId"])
    .select((select) => select.ref("p.unreached_at").$notNull().as("sinceAt"))
    .where("p.unreached_at", "is not", null)
    .where("p.handed_over_at", "is", null)
    .where("p.ended_at", "is", null)
    .orderBy("p.unreached_at")
    .limit(100)
    .execute();
  return {
    waiting: queue.waiting,
    oldestDueSeconds: queue.oldest === null ? 0 : (now.getTime() - queue.oldest.getTime()) / 1000,
    channelsDown: await channelAlarms(db),
    unreached,
  };
}
