import { sql } from "kysely";
import { instantOf } from "../../lib/time-zone.ts";
import type { StoredDocument } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { ScheduleSpec } from "./kinds/schedule-document.ts";
import type { Layer } from "./model/layer.ts";
import type { Covers } from "./model/schedule.ts";

/** A schedule to be saved; participants are people's ids. */
export type ScheduleToSave = {
  id: string;
  slug: string;
  name: string;
  teamId: string | null;
  domainId: string | null;
  covers: Covers;
  layers: Layer[];
  /** False where nothing changed of what decides who is on call. */
  beginsVersion: boolean;
};

/** Saves schedules. Each change begins a version now; only of a schedule that was never there before does the first begin with its layers. */
export async function saveSchedules(
  tx: Tx,
  schedules: readonly ScheduleToSave[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  if (schedules.length === 0) return;
  const known = await tx
    .selectFrom("schedule")
    .select("id")
    .where("id", "=", oneOf(schedules.map(({ id }) => id)))
    .execute();
  const knownIds = new Set(known.map(({ id }) => id));
  await upsertSchedules(tx, schedules, managedBy, now);
  await insertVersions(
    tx,
    schedules
      .filter(({ beginsVersion }) => beginsVersion)
      .map(({ id, covers, layers }) => ({
        scheduleId: id,
        effectiveFromAt: knownIds.has(id) ? now : beginning(layers, now),
        covers,
        layers,
      })),
    now,
  );
}

const oneOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

async function upsertSchedules(
  tx: Tx,
  schedules: readonly ScheduleToSave[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  const rows = schedules.map(({ id, slug, name, teamId, domainId, covers }) => ({
    id,
    slug,
    name,
    teamId,
    domainId,
    covers,
  }));
  await sql`
    insert into schedule (id, slug, name, team_id, domain_id, covers, managed_by, updated_at)
    select id, slug, name, "teamId", "domainId", covers, ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, slug text, name text, "teamId" uuid,
      "domainId" uuid, covers text)
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, team_id = excluded.team_id,
      domain_id = excluded.domain_id, covers = excluded.covers, managed_by = excluded.managed_by,
      updated_at = excluded.updated_at, removed_at = null`.execute(tx);
}

type NewVersion = { scheduleId: string; effectiveFromAt: Date; covers: Covers; layers: readonly Layer[] };

async function insertVersions(tx: Tx, versions: readonly NewVersion[], now: Date): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    insert into schedule_version (schedule_id, effective_from, covers, layers, recorded_at)
    select "scheduleId", "effectiveFromAt", covers, layers, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as row ("scheduleId" uuid, "effectiveFromAt" timestamptz,
      covers text, layers jsonb)
    on conflict (schedule_id, effective_from) do update set covers = excluded.covers, layers = excluded.layers,
      recorded_at = excluded.recorded_at`.execute(tx);
}

/** The first start of the layers: nothing was recorded before it, so nothing that was true is rewritten. */
const beginning = (layers: readonly Layer[], now: Date): Date =>
  layers
    .map(({ start, timeZone }) => instantOf(start, timeZone))
    .reduce((first, start) => (start < first ? start : first), now);

/** Takes schedules out of use: from now on they say nothing, and what they said before stays. */
export async function removeSchedules(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const removed = await tx
    .updateTable("schedule")
    .set({ removed_at: now, updated_at: now })
    .where("id", "=", oneOf(ids))
    .returning(["id", "covers"])
    .execute();
  await insertVersions(
    tx,
    removed.map(({ id, covers }) => ({
      scheduleId: id,
      effectiveFromAt: now,
      covers: covers as Covers,
      layers: [],
    })),
    now,
  );
}

/** Every schedule as its document stands, with the layers of its last version; a removed one has none. */
export async function loadScheduleDocuments(db: Db): Promise<StoredDocument<ScheduleSpec>[]> {
  const rows = await db
    .selectFrom("schedule as s")
    .innerJoin(
      (versions) =>
        versions
          .selectFrom("schedule_version")
          .select(["schedule_id", "layers"])
          .distinctOn("schedule_id")
          .orderBy("schedule_id")
          .orderBy("effective_from", "desc")
          .as("v"),
      (join) => join.onRef("v.schedule_id", "=", "s.id"),
    )
    .leftJoin("team as t", "t.id", "s.team_id")
    .leftJoin("domain as d", "d.id", "s.domain_id")
    .select(["s.id", "s.slug", "s.name", "s.covers", "s.managed_by", "s.removed_at", "v.layers"])
    .select(["t.slug as team", "d.slug as domain"])
    .execute();
  const people = await db.selectFrom("person").select(["id", "slug"]).execute();
  const slugOf = new Map(people.map(({ id, slug }) => [id, slug]));
  return rows.map((row) => ({
    id: row.id,
    name: row.slug,
    managedBy: row.managed_by as ManagedBy,
    retired: row.removed_at !== null,
    spec: {
      displayName: row.name,
      for: row.team === null ? { domain: row.domain ?? "" } : { team: row.team },
      covers: row.covers as Covers,
      layers: (row.layers as Layer[]).map((layer) => ({
        ...layer,
        participants: layer.participants.map((id) => slugOf.get(id) ?? id),
      })),
    },
  }));
}
