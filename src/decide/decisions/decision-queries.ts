import { sql } from "kysely";
import type { OnCallLevel, OperatingModel } from "../../own/organisation/index.ts";
import type { Db } from "../../platform/database.ts";
import type { DerivedFigures } from "../selection/index.ts";
import type { DecisionInputs, DecisionState } from "./model/decision.ts";

/** A decision as it stands at an instant. */
export type DecisionRecord = {
  id: string;
  serviceId: string;
  state: DecisionState | "superseded";
  inForce: boolean;
  inputs: DecisionInputs;
  derived: DerivedFigures;
  operatingModel: OperatingModel | null;
  onCallLevel: OnCallLevel | null;
  reason: string;
  proposedById: string;
  proposedBy: string;
  proposedAt: Date;
  effectiveAt: Date;
  /** When the next approved decision takes its place; null where none is known. */
  endsAt: Date | null;
  reviewOn: string;
  reviewDue: boolean;
  settledBy: string | null;
  settledAt: Date | null;
  settledReason: string;
};

export type DecisionFilter = {
  id?: string | undefined;
  ids?: readonly string[] | undefined;
  state?: DecisionRecord["state"] | undefined;
  serviceId?: string | undefined;
  ownerTeamId?: string | undefined;
  due?: boolean | undefined;
  beforeId?: string | undefined;
  limit: number;
};

/** Decisions as they stand at an instant, the latest proposed first; one more than asked for where there are more. */
export async function loadDecisions(db: Db, filter: DecisionFilter, at: Date): Promise<DecisionRecord[]> {
  const today = at.toISOString().slice(0, 10);
  const conditions = [
    filter.id && sql`id = ${filter.id}`,
    filter.serviceId && sql`"serviceId" = ${filter.serviceId}`,
    filter.ids && sql`id = any(${filter.ids}::uuid[])`,
    filter.ownerTeamId && sql`owner_team_id = ${filter.ownerTeamId}`,
    filter.beforeId && sql`id < ${filter.beforeId}::uuid`,
    filter.state && sql`state = ${filter.state}`,
    filter.due && sql`"reviewDue"`,
  ].filter((condition) => typeof condition === "object");
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<DecisionRecord>`
    with standing as (
      select d.*, s.owner_team_id, n.effective_at as ends_at,
        d.state = 'approved' and d.effective_at <= ${at} and (n.effective_at is null or n.effective_at > ${at}) as in_force,
        d.state = 'approved' and n.effective_at <= ${at} as followed
      from decision d
      join service s on s.id = d.service_id
      left join lateral (
        select n.effective_at from decision n
        where n.service_id = d.service_id and n.state = 'approved' and d.state = 'approved'
          and (n.effective_at, n.settled_at, n.id) > (d.effective_at, d.settled_at, d.id)
        order by n.effective_at, n.settled_at, n.id limit 1) n on true),
    shown as (
      select id, service_id as "serviceId", owner_team_id, case when followed then 'superseded' else state end as state,
        in_force as "inForce", inputs, derived, chosen_operating_model as "operatingModel",
        chosen_on_call_level as "onCallLevel", reason, proposed_by_id as "proposedById", proposed_by as "proposedBy",
        proposed_at as "proposedAt", effective_at as "effectiveAt", ends_at as "endsAt", review_on::text as "reviewOn",
        in_force and review_on <= ${today}::date as "reviewDue", settled_by as "settledBy", settled_at as "settledAt",
        settled_reason as "settledReason"
      from standing)
    select * from shown ${where} order by id desc limit ${filter.limit + 1}`.execute(db);
  return rows;
}
