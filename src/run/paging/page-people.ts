import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { notifyWake } from "../../platform/live-events.ts";
import { sql } from "kysely";
import { planDeliveries, type PageUrgency, type PlannedMethod } from "./model/delivery-plan.ts";
import type { PageRequest, PagesEnd } from "./page-request.ts";
import { insertDeliveries, insertPages, type NewPage } from "./page-store.ts";
import type { PagedIncidents } from "./paged-incidents.ts";

const retryMinutes = 30;

/** Asks people in the caller's transaction: what they will get, by which method and when, is durable with the decision. */
export async function pagePeople(
  parts: { platform: Pick<Platform, "log">; incidents: PagedIncidents },
  tx: Tx,
  requests: readonly PageRequest[],
  now: Date,
): Promise<void> {
  if (requests.length === 0) return;
  const people = await loadPeople(
    tx,
    requests.map(({ personId }) => personId),
  );
  const pages = requests.map((request) => toPage(request, people.get(request.personId), now));
  await insertPages(tx, pages, now);
  await insertDeliveries(tx, pages, now);
  await tellUnreachable(
    parts,
    tx,
    pages.filter(({ deliveries }) => deliveries.length === 0),
    now,
  );
  await notifyWake(tx, "paging");
}

async function tellUnreachable(
  { platform, incidents }: { platform: Pick<Platform, "log">; incidents: PagedIncidents },
  tx: Tx,
  pages: readonly NewPage[],
  now: Date,
): Promise<void> {
  if (pages.length === 0) return;
  const common = { happenedAt: now, channel: "any channel", result: "failed" } as const;
  const answer = "No contact method that may be used; operators are alarmed.";
  await incidents.note(
    tx,
    pages.map(({ incidentId, personName: person }) => ({ ...common, incidentId, person, answer })),
    now,
  );
  for (const { personName: person, incidentId } of pages)
    platform.log.error(
      { alarm: "page-unreached", person, incidentIds: [incidentId] },
      "a person has no way to be paged",
    );
}

/** Nobody needs to be asked about these incidents any more; what has not left stays. Who acknowledged, if it was a person, answered their own page. */
export async function endPages(tx: Tx, ended: readonly PagesEnd[], now: Date): Promise<void> {
  if (ended.length === 0) return;
  // Locked in the order of ids, as everywhere: an acknowledgement and a delivery's end may meet.
  await sql`
    with ended as (
      select e.incident_id, e.person_id, e.only_theirs
      from unnest(${ended.map(({ incidentId }) => incidentId)}::uuid[], ${ended.map(({ acknowledgedBy }) => acknowledgedBy)}::uuid[],
        ${ended.map(({ onlyTheirs = false }) => onlyTheirs)}::boolean[]) as e (incident_id, person_id, only_theirs)),
    locked as (
      select p.id, p.person_id = e.person_id as answered
      from page p join ended e on e.incident_id = p.incident_id
      where p.ended_at is null and (not e.only_theirs or p.person_id = e.person_id) order by p.id for no key update of p)
    update page set ended_at = ${now}, acknowledged_at = case when locked.answered then ${now}::timestamptz end
    from locked where page.id = locked.id`.execute(tx);
}

type Person = { name: string; active: boolean; methods: PlannedMethod[] };

async function loadPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await tx
    .selectFrom("person as p")
    .leftJoin("contact_method as m", "m.person_id", "p.id")
    .select(["p.id as personId", "p.name", "p.active", "m.id", "m.position", "m.delay_seconds", "m.urgency"])
    .select(["m.verified_at", "m.address_encrypted", "m.gone_at"])
    .where("p.id", "=", sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  const people = new Map<string, Person>();
  for (const row of rows) {
    const person = people.get(row.personId) ?? { name: row.name, active: row.active, methods: [] };
    people.set(row.personId, person);
    if (row.id === null) continue;
    person.methods.push({
      id: row.id,
      position: row.position ?? 0,
      delaySeconds: row.delay_seconds ?? 0,
      urgency: row.urgency as PageUrgency | "both",
      trusted: row.verified_at !== null || row.address_encrypted === null,
      gone: row.gone_at !== null,
    });
  }
  return people;
}

function toPage(request: PageRequest, person: Person | undefined, now: Date): NewPage {
  const { urgency = "urgent", retryUntil = new Date(now.getTime() + retryMinutes * 60_000) } = request;
  return {
    ...request,
    id: newId(now),
    urgency,
    retryUntil,
    personName: person?.name ?? request.personId,
    deliveries: person?.active ? planDeliveries(person.methods, urgency, now) : [],
  };
}
