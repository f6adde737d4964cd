import { sql } from "kysely";
import { systemTransaction } from "../../platform/transaction.ts";
import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { notifyEvents, notifyWake } from "../../platform/live-events.ts";
import type { ChannelAnswer } from "./channels/channel.ts";
import type { Bundle, BundledPage } from "./claim-bundle.ts";
import { nextAttemptAt } from "./model/retry.ts";
import type { PagedIncidents, PageNote } from "./paged-incidents.ts";

/** How an attempt to hand a bundle over went. */
export type Attempt = { bundle: Bundle; answer: ChannelAnswer; beganAt: Date; tookMilliseconds: number };

const outcomeOf = {
  "handed-over": "handed-over",
  retry: "failed",
  refused: "refused",
  gone: "gone",
} as const;

/** Records an attempt: the provider's answer, what follows from it for each page, and the proof on every timeline. */
export async function recordAnswer(
  platform: Platform,
  incidents: PagedIncidents,
  attempt: Attempt,
): Promise<void> {
  const now = platform.clock.now();
  const { bundle, answer } = attempt;
  const next = new Map(
    bundle.pages.map((page) => [
      page.deliveryId,
      answer.kind === "retry"
        ? nextAttemptAt(page.attempt, now, {
            retryUntil: page.retryUntil,
            ...(answer.waitSeconds === undefined ? {} : { askedWaitSeconds: answer.waitSeconds }),
          })
        : null,
    ]),
  );
  await systemTransaction(platform, async (tx) => {
    await releaseMethod(tx, attempt, now);
    await insertAttempts(tx, attempt, now);
    await moveDeliveries(tx, attempt, next);
    if (answer.kind === "handed-over") await markHandedOver(tx, bundle, now);
    else await bringNextForward(tx, bundle, now);
    await incidents.note(tx, notesOf(attempt, next, now), now);
    await notifyEvents(tx, changedEvents(bundle.incidentIds));
    await notifyWake(tx, "paging");
  });
}

/** Open pages of incidents look again; of very many, they all do. */
export const changedEvents = (incidentIds: readonly string[]) =>
  incidentIds.length <= 20
    ? incidentIds.map((id) => ({ type: "incident.changed", id }))
    : [{ type: "incidents.changed", id: "incidents" }];

async function releaseMethod(tx: Tx, { bundle, answer }: Attempt, now: Date): Promise<void> {
  await tx
    .updateTable("contact_method")
    .set((set) => ({
      leased_until: null,
      failing_since: answer.kind === "handed-over" ? null : set.fn.coalesce("failing_since", set.val(now)),
      ...(answer.kind === "gone" ? { gone_at: set.fn.coalesce("gone_at", set.val(now)) } : {}),
    }))
    .where("id", "=", bundle.method.id)
    .execute();
}

async function insertAttempts(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  const { bundle, answer, beganAt, tookMilliseconds } = attempt;
  await tx
    .insertInto("page_attempt")
    .values(
      bundle.pages.map((page) => ({
        id: newId(now),
        page_id: page.pageId,
        contact_method_id: bundle.method.id,
        bundle_id: bundle.id,
        channel: bundle.method.channel,
        attempt: page.attempt,
        attempted_at: beganAt,
        took_milliseconds: Math.round(tookMilliseconds),
        outcome: outcomeOf[answer.kind],
        answer: answer.words,
        sent_again: bundle.sentAgain,
      })),
    )
    .execute();
}

async function moveDeliveries(
  tx: Tx,
  { bundle, answer }: Attempt,
  next: ReadonlyMap<string, Date | null>,
): Promise<void> {
  const ids = bundle.pages.map(({ deliveryId }) => deliveryId);
  const state = answer.kind === "handed-over" ? "handed-over" : "failed";
  const mayHaveArrived = answer.kind === "retry" && answer.mayHaveArrived === true;
  await sql`
    update page_delivery d set
      state = case when n.due_at is null then ${state} else 'waiting' end,
      due_at = coalesce(n.due_at, d.due_at),
      begun_at = case when n.due_at is not null and ${mayHaveArrived}::boolean then d.begun_at end
    from unnest(${ids}::uuid[], ${ids.map((id) => next.get(id) ?? null)}::timestamptz[]) as n (id, due_at)
    where d.id = n.id and d.state = 'waiting'`.execute(tx);
}

/** Pages are locked in the order of their ids: another method's end and an acknowledgement may meet here. */
async function markHandedOver(tx: Tx, { pages }: Bundle, now: Date): Promise<void> {
  await sql`
    with locked as (
      select id from page where id = any(${idsOf(pages)}::uuid[]) and handed_over_at is null
      order by id for no key update)
    update page set handed_over_at = ${now} from locked where page.id = locked.id`.execute(tx);
}

/** What this method could not bring, the person's next one brings at once instead of after its delay. */
async function bringNextForward(tx: Tx, { pages }: Bundle, now: Date): Promise<void> {
  await sql`
    with next as (
      select distinct on (d.page_id) d.id
      from page_delivery d join contact_method m on m.id = d.contact_method_id
      where d.page_id = any(${idsOf(pages)}::uuid[]) and d.state = 'waiting' and d.attempts = 0
      order by d.page_id, d.due_at, m.position),
    locked as (
      select d.id from page_delivery d join next on next.id = d.id
      where d.due_at > ${now} order by d.id for no key update of d)
    update page_delivery d set due_at = ${now} from locked where d.id = locked.id`.execute(tx);
}

const idsOf = (pages: readonly BundledPage[]): string[] => pages.map(({ pageId }) => pageId);

function notesOf(attempt: Attempt, next: ReadonlyMap<string, Date | null>, now: Date): PageNote[] {
  const { bundle, answer } = attempt;
  return bundle.incidentIds.map((incidentId) => {
    const page = bundle.pages.findLast((candidate) => candidate.incidentId === incidentId)!;
    return {
      incidentId,
      happenedAt: now,
      person: bundle.recipient.name,
      channel: bundle.method.channel,
      result: answer.kind === "handed-over" ? "handed-over" : "failed",
      answer: proofWords(attempt, page, next.get(page.deliveryId) ?? null),
    };
  });
}

/** The provider's words and what belongs to them: "250 OK (0.12 s; sent again; one message about 12 incidents)". */
function proofWords(attempt: Attempt, page: BundledPage, nextAt: Date | null): string {
  const { bundle, answer, beganAt, tookMilliseconds } = attempt;
  const details = [`${(tookMilliseconds / 1000).toFixed(2)} s`];
  if (page.attempt > 1) details.push(`attempt ${page.attempt}`);
  if (bundle.sentAgain) details.push("sent again, since it is not known whether it arrived before");
  if (bundle.incidentIds.length > 1) details.push(`one message about ${bundle.incidentIds.length} incidents`);
  if (nextAt)
    details.push(`next attempt ${Math.round((nextAt.getTime() - beganAt.getTime()) / 1000)} s later`);
  else if (answer.kind === "retry") details.push("given up");
  return `${answer.words} (${details.join("; ")})`;
}
