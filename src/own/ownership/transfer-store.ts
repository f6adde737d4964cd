import { sql } from "kysely";
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
  proposedById: string;
  settledBy: string | null;
};

/** A transfer, held for the rest of the transaction, so that two approvals at once are two in a row. */
export async function lockTransfer(tx: Tx, id: string): Promise<LockedTransfer | null> {
  const { rows } = await sql<LockedTransfer>`
    select id, service_id as "serviceId", from_team_id as "fromTeamId", to_team_id as "toTeamId", state, reason,
      effective_at as "effectiveAt", proposed_by_id as "proposedById", given_by as "givenBy", taken_by as "takenBy",
      settled_by as "settledBy"
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

/** A team in use with the number of its members who are still here. */
export async function findTeamInUse(
  tx: Tx,
  by: { slug: string } | { id: string },
): Promise<{ id: string; slug: string; name: string; members: number } | null> {
  const which = "slug" in by ? sql`t.slug = ${by.slug}` : sql`t.id = ${by.id}`;
  const { rows } = await sql<{ id: string; slug: string; name: string; members: number }>`
    select t.id, t.slug, t.name, (select count(*)::int from membership m join person p on p.id = m.person_id
      where m.team_id = t.id and p.active) as members
    from team t where ${which} and t.removed_at is null`.execute(tx);
  return rows[0] ?? null;
}
