import { sql, type RawBuilder } from "kysely";
import { advisoryLocks } from "../../platform/advisory-locks.ts";
import type { Tx } from "../../platform/database.ts";
import type { Agreement, Side, TransferState } from "./model/transfer.ts";

/** A service whose owner may change, held for the rest of the transaction. */
export type LockedService = {
  id: string;
  slug: string;
  name: string;
  kind: "digital" | "foundational";
  lifecycle: string;
  ownerTeamId: string | null;
  managedBy: "code" | "interface";
};

export async function lockService(
  tx: Tx,
  slugOrId: { slug: string } | { id: string },
): Promise<LockedService | null> {
  // Files and edits save whole services: between their reading and their saving, nobody may give one away.
  await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
  const which = "slug" in slugOrId ? sql`slug = ${slugOrId.slug}` : sql`id = ${slugOrId.id}`;
  const { rows } = await sql<LockedService>`
    select id, slug, name, kind, lifecycle, owner_team_id as "ownerTeamId", managed_by as "managedBy"
    from service where ${which} for update`.execute(tx);
  return rows[0] ?? null;
}

export type LockedTransfer = Agreement & {
  id: string;
  serviceId: string;
  state: TransferState;
  effectiveAt: Date;
  reason: string;
  settledBy: string | null;
};

/** A team in use is somebody's: it has members who are still here. */
export const hasPeople = (teamId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select 1 from team t join membership m on m.team_id = t.id join person p on p.id = m.person_id
    where t.id = ${teamId} and t.removed_at is null and p.active)`;

/** A transfer and its service, held for the rest of the transaction, so that two approvals at once are two in a row. */
export async function lockTransferAndService(
  tx: Tx,
  id: string,
): Promise<{ transfer: LockedTransfer; service: LockedService } | null> {
  const found = await tx
    .selectFrom("ownership_transfer")
    .select("service_id")
    .where("id", "=", id)
    .executeTakeFirst();
  // The service first, as everybody who changes one does.
  const service = found && (await lockService(tx, { id: found.service_id }));
  const transfer = service && (await lockTransfer(tx, id));
  return transfer ? { transfer, service } : null;
}

export async function lockTransfer(tx: Tx, id: string): Promise<LockedTransfer | null> {
  const { rows } = await sql<LockedTransfer>`
    select id, service_id as "serviceId", from_team_id as "fromTeamId", to_team_id as "toTeamId", state, reason,
      effective_at as "effectiveAt", given_by as "givenBy", taken_by as "takenBy", settled_by as "settledBy",
      ${hasPeople(sql`from_team_id`)} as "fromHasPeople"
    from ownership_transfer where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** The transfer of a service that is under way, if any. */
export async function findOpenTransfer(
  tx: Tx,
  serviceId: string,
): Promise<{ id: string; proposedBy: string; toTeamId: string; state: TransferState } | null> {
  const row = await tx
    .selectFrom("ownership_transfer")
    .select(["id", "proposed_by as proposedBy", "to_team_id as toTeamId", "state"])
    .where("service_id", "=", serviceId)
    .where("state", "in", ["proposed", "approved"])
    .executeTakeFirst();
  return row ? { ...row, state: row.state as TransferState } : null;
}

export type NewTransfer = {
  id: string;
  serviceId: string;
  fromTeamId: string | null;
  toTeamId: string;
  reason: string;
  effectiveAt: Date;
  proposedBy: { id: string; name: string };
};

export async function insertTransfer(tx: Tx, transfer: NewTransfer, now: Date): Promise<void> {
  await tx
    .insertInto("ownership_transfer")
    .values({
      id: transfer.id,
      service_id: transfer.serviceId,
      from_team_id: transfer.fromTeamId,
      to_team_id: transfer.toTeamId,
      state: "proposed",
      reason: transfer.reason,
      effective_at: transfer.effectiveAt,
      proposed_by_id: transfer.proposedBy.id,
      proposed_by: transfer.proposedBy.name,
      proposed_at: now,
    })
    .execute();
}

/** Writes down the yes of one side or both. */
export async function agree(
  tx: Tx,
  id: string,
  sides: readonly Side[],
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("ownership_transfer")
    .set({
      ...(sides.includes("giving") && { given_by: by, given_at: now }),
      ...(sides.includes("taking") && { taken_by: by, taken_at: now }),
    })
    .where("id", "=", id)
    .execute();
}

/** Both have agreed: it waits for its date, or for the file that manages the service. */
export async function approve(tx: Tx, id: string, effectiveAt: Date): Promise<void> {
  await tx
    .updateTable("ownership_transfer")
    .set({ state: "approved", effective_at: effectiveAt })
    .where("id", "=", id)
    .execute();
}

/** Ends a transfer, one way or another. */
export async function settle(
  tx: Tx,
  id: string,
  settled: { state: "completed" | "declined" | "withdrawn"; by: string; reason: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable("ownership_transfer")
    .set({
      state: settled.state,
      settled_by: settled.by,
      settled_at: now,
      settled_reason: settled.reason,
      ...(settled.state === "completed" && { effective_at: now }),
    })
    .where("id", "=", id)
    .execute();
}

export async function changeOwner(tx: Tx, serviceId: string, teamId: string, now: Date): Promise<void> {
  await tx
    .updateTable("service")
    .set({ owner_team_id: teamId, updated_at: now })
    .where("id", "=", serviceId)
    .execute();
}

/** A team as somebody who may own a service: whether it is in use, and how many of its members are still here. */
export type OwningTeam = { id: string; slug: string; name: string; inUse: boolean; members: number };

export async function findOwningTeam(
  tx: Tx,
  by: { slug: string } | { id: string },
): Promise<OwningTeam | null> {
  const which = "slug" in by ? sql`t.slug = ${by.slug}` : sql`t.id = ${by.id}`;
  const { rows } = await sql<OwningTeam>`
    select t.id, t.slug, t.name, t.removed_at is null as "inUse", (select count(*)::int from membership m
      join person p on p.id = m.person_id where m.team_id = t.id and p.active) as members
    from team t where ${which}`.execute(tx);
  return rows[0] ?? null;
}
