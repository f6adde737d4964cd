import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import type { TransferState } from "./model/transfer.ts";
import { hasPeople } from "./transfer-store.ts";

type NamedTeam = { id: string; slug: string; name: string };

/** A transfer as it stands; `completed` too where a file has carried out what both teams approved. */
export type TransferRecord = {
  id: string;
  service: { id: string; slug: string; name: string; managedBy: "code" | "interface" };
  from: (NamedTeam & { hasPeople: boolean }) | null;
  to: NamedTeam;
  state: TransferState;
  reason: string;
  effectiveAt: Date;
  proposedById: string;
  proposedBy: string;
  proposedAt: Date;
  givenBy: string | null;
  givenAt: Date | null;
  takenBy: string | null;
  takenAt: Date | null;
  settledBy: string | null;
  settledAt: Date | null;
  settledReason: string;
};

export type TransferFilter = {
  id?: string | undefined;
  serviceId?: string | undefined;
  state?: TransferState | undefined;
  /** A team on either side. */
  teamIds?: readonly string[] | undefined;
  beforeId?: string | undefined;
  limit: number;
};

/** Transfers, the latest first; one more than asked for where there are more. */
export async function loadTransfers(db: Db, filter: TransferFilter): Promise<TransferRecord[]> {
  const conditions = [
    filter.id && sql`x.id = ${filter.id}`,
    filter.serviceId && sql`x.service_id = ${filter.serviceId}`,
    filter.state && sql`x.stands = ${filter.state}`,
    filter.teamIds &&
      sql`(x.from_team_id = any(${filter.teamIds}::uuid[]) or x.to_team_id = any(${filter.teamIds}::uuid[]))`,
    filter.beforeId && sql`x.id < ${filter.beforeId}::uuid`,
  ].filter((condition) => typeof condition === "object");
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<TransferRecord>`
    select x.id, json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'managedBy', s.managed_by) as service,
      case when f.id is not null then json_build_object('id', f.id, 'slug', f.slug, 'name', f.name,
        'hasPeople', ${hasPeople(sql`f.id`)}) end as "from",
      json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as "to", x.stands as state, x.reason,
      x.effective_at as "effectiveAt", x.proposed_by_id as "proposedById", x.proposed_by as "proposedBy",
      x.proposed_at as "proposedAt", x.given_by as "givenBy", x.given_at as "givenAt", x.taken_by as "takenBy",
      x.taken_at as "takenAt", x.settled_by as "settledBy", x.settled_at as "settledAt", x.settled_reason as "settledReason"
    from (
      select x.*, case when x.state = 'approved' and o.owner_team_id = x.to_team_id then 'completed' else x.state end as stands
      from ownership_transfer x join service o on o.id = x.service_id) x
    join service s on s.id = x.service_id
    left join team f on f.id = x.from_team_id
    join team t on t.id = x.to_team_id
    ${where} order by x.id desc limit ${filter.limit + 1}`.execute(db);
  return rows;
}
