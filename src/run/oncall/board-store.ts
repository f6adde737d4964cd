import { sql } from "kysely";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { EscalationPolicy } from "./model/escalation-policy.ts";
import type { Layer } from "./model/layer.ts";
import type { Covers } from "./model/schedule.ts";

/** Everything that the board is made of, as the database holds it. */
export type BoardRows = Awaited<ReturnType<typeof loadBoardRows>>;

/** Reads every fact that decides who answers, besides the estate's. Eight reads whatever the size of the organisation. */
export async function loadBoardRows(db: Db | Tx) {
  const organisation = await db.selectFrom("organisation").selectAll().executeTakeFirst();
  const domains = await db.selectFrom("domain").selectAll().where("removed_at", "is", null).execute();
  const teams = await db.selectFrom("team").selectAll().where("removed_at", "is", null).execute();
  const people = await db
    .selectFrom("person")
    .select(["id", "slug", "email", "name", "time_zone", "takes_part_in_on_call", "roles", "active"])
    .execute();
  const memberships = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["membership.team_id", "membership.person_id", "membership.roles"])
    .where("person.active", "=", true)
    .orderBy("person.slug")
    .execute();
  const leave = await db.selectFrom("leave_period").select(["person_id", "starts_at", "ends_at"]).execute();
  const schedules = await loadSchedules(db);
  const escalationPolicies = await db
    .selectFrom("escalation_policy")
    .select(["team_id", "service_id", "definition"])
    .execute();
  return {
    organisation,
    domains,
    teams: teams.map((team) => ({ ...team, calendar: team.calendar as WorkingCalendar })),
    people,
    memberships,
    leave,
    schedules,
    escalationPolicies: escalationPolicies.map((policy) => ({
      ...policy,
      definition: policy.definition as EscalationPolicy,
    })),
  };
}

export type ScheduleRow = {
  id: string;
  slug: string;
  name: string;
  team_id: string | null;
  domain_id: string | null;
  covers: Covers;
  managed_by: string;
  removed_at: Date | null;
  versions: { effectiveFromAt: string; covers: Covers; layers: Layer[] }[];
  overrides: {
    startAt: string;
    endAt: string;
    personId: string | null;
    layer: string | null;
    replaces: string | null;
  }[];
};

async function loadSchedules(db: Db | Tx): Promise<ScheduleRow[]> {
  const answer = await sql<ScheduleRow>`
    select s.id, s.slug, s.name, s.team_id, s.domain_id, s.covers, s.managed_by, s.removed_at,
      coalesce(v.versions, '[]') as versions, coalesce(o.overrides, '[]') as overrides
    from schedule s
    left join (
      select schedule_id, jsonb_agg(jsonb_build_object('effectiveFromAt', effective_from, 'covers', covers, 'layers', layers)
        order by effective_from) as versions
      from schedule_version group by schedule_id) v on v.schedule_id = s.id
    left join (
      select schedule_id, jsonb_agg(jsonb_build_object('startAt', starts_at, 'endAt', ends_at, 'personId', person_id,
        'layer', layer, 'replaces', replaces_id) order by created_at, id) as overrides
      from schedule_override where cancelled_at is null group by schedule_id) o on o.schedule_id = s.id`.execute(
    db,
  );
  return answer.rows;
}
