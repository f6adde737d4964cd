import { sql } from "kysely";
import { systemTransaction } from "../../platform/transaction.ts";
import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { makeAcknowledgeLinks, type BundleLinks } from "./acknowledge-link-store.ts";
import { toldInFull, type Recipient } from "./model/message.ts";
import { latestFreePace, paceAfter, type Pacing } from "./model/pacing.ts";

/** How long a claim holds without being renewed; after it, any server sends the message again. */
export const leaseSeconds = 6;

/** One page of a bundle. */
export type BundledPage = {
  deliveryId: string;
  pageId: string;
  incidentId: string;
  reason: string;
  attempt: number;
  retryUntil: Date;
};

/** What one method is to bring as one message, claimed by this server until the lease ends. Its id is the message's idempotency key. */
export type Bundle = {
  id: string;
  method: { id: string; channel: string; address: string; gone: boolean };
  recipient: Recipient;
  pages: readonly BundledPage[];
  /** Each incident once, in the order in which they were paged. */
  incidentIds: readonly string[];
  links: BundleLinks;
  sentAgain: boolean;
};

type Lane = {
  id: string;
  channel: string;
  address_encrypted: string | null;
  gone_at: Date | null;
  paced_until: Date | null;
  person_id: string;
  name: string;
  email: string;
  time_zone: string;
};

type Waiting = {
  id: string;
  page_id: string;
  bundle_id: string | null;
  attempts: number;
  begun_at: Date | null;
  incident_id: string;
  reason: string;
  retry_until: Date;
  over: boolean;
};

/**
 * Claims what has waited longest: everything that is due by one method, as one message. Null where nothing is due by a free
 * method; `bundle` is null where all that was due is not needed any more.
 */
export async function claimBundle(
  platform: Platform,
  channels: readonly string[],
  pacing: Pacing,
): Promise<{ bundle: Bundle | null } | null> {
  const now = platform.clock.now();
  return systemTransaction(platform, async (tx) => {
    const lane = await lockLane(tx, channels, now, pacing);
    if (!lane) return null;
    const due = await dueOf(tx, lane.id, now);
    const first = due.find(({ over }) => !over);
    await skip(
      tx,
      due.filter(({ over }) => over),
    );
    if (!first) return { bundle: null };
    const pages = due.filter(({ over, bundle_id }) => !over && bundle_id === first.bundle_id);
    const bundleId = first.bundle_id ?? newId(now);
    await begin(tx, lane, pages, bundleId, now, pacing);
    return { bundle: await toBundle(tx, platform, lane, pages, bundleId, now) };
  });
}

/** Takes the free method whose oldest page has waited longest; methods that another server is taking are passed over. */
async function lockLane(
  tx: Tx,
  channels: readonly string[],
  now: Date,
  pacing: Pacing,
): Promise<Lane | undefined> {
  const { rows } = await sql<Lane>`
    with due as (
      select contact_method_id, min(due_at) as since from page_delivery
      where state = 'waiting' and due_at <= ${now} group by contact_method_id)
    select m.id, m.channel, m.address_encrypted, m.gone_at, m.paced_until, m.person_id, p.name, p.email, p.time_zone
    from due join contact_method m on m.id = due.contact_method_id join person p on p.id = m.person_id
    where m.channel = any(${channels}::text[])
      and (m.leased_until is null or m.leased_until <= ${now})
      and (m.paced_until is null or m.paced_until <= ${latestFreePace(now, pacing)})
    order by due.since limit 1 for no key update of m skip locked`.execute(tx);
  return rows[0];
}

async function dueOf(tx: Tx, methodId: string, now: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select d.id, d.page_id, d.bundle_id, d.attempts, d.begun_at, p.incident_id, p.reason, p.retry_until,
      p.ended_at is not null as over
    from page_delivery d join page p on p.id = d.page_id
    where d.contact_method_id = ${methodId} and d.state = 'waiting' and d.due_at <= ${now}
    order by d.due_at, d.id`.execute(tx);
  return rows;
}

/** What was acknowledged or is over by now is not sent. */
async function skip(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  await tx
    .updateTable("page_delivery")
    .set({ state: "skipped", begun_at: null })
    .where("id", "=", sql<string>`any(${waiting.map(({ id }) => id)}::uuid[])`)
    .execute();
}

async function begin(
  tx: Tx,
  lane: Lane,
  pages: readonly Waiting[],
  bundleId: string,
  now: Date,
  pacing: Pacing,
): Promise<void> {
  await tx
    .updateTable("contact_method")
    .set({
      leased_until: new Date(now.getTime() + leaseSeconds * 1000),
      paced_until: paceAfter(lane.paced_until, now, pacing),
    })
    .where("id", "=", lane.id)
    .execute();
  await tx
    .updateTable("page_delivery")
    .set((set) => ({ bundle_id: bundleId, begun_at: now, attempts: set("attempts", "+", 1) }))
    .where("id", "=", sql<string>`any(${pages.map(({ id }) => id)}::uuid[])`)
    .execute();
}

async function toBundle(
  tx: Tx,
  { secrets }: Platform,
  lane: Lane,
  waiting: readonly Waiting[],
  bundleId: string,
  now: Date,
): Promise<Bundle> {
  const pages = waiting.map((page) => ({
    deliveryId: page.id,
    pageId: page.page_id,
    incidentId: page.incident_id,
    reason: page.reason,
    attempt: page.attempts + 1,
    retryUntil: page.retry_until,
  }));
  const incidentIds = [...new Set(pages.map(({ incidentId }) => incidentId))];
  return {
    id: bundleId,
    method: {
      id: lane.id,
      channel: lane.channel,
      address: lane.address_encrypted === null ? lane.email : secrets.decrypt(lane.address_encrypted),
      gone: lane.gone_at !== null,
    },
    recipient: { personId: lane.person_id, name: lane.name, timeZone: lane.time_zone },
    pages,
    incidentIds,
    links: await makeAcknowledgeLinks(tx, lane.person_id, pages, incidentIds.slice(0, toldInFull), now),
    sentAgain: waiting.some(({ begun_at }) => begun_at !== null),
  };
}
