import { sql } from "kysely";
import type { Bands, OnCallLevel } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { Peak } from "./model/peak.ts";

/** Everything that derivations are made of, as the database holds it. */
export type EstateRows = Awaited<ReturnType<typeof loadEstateRows>>;

/** The number that changes with every fact that decides how services must run and who answers; one small read. */
export async function loadFactsVersion(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom("facts_version").select("version").executeTakeFirstOrThrow();
  return row.version;
}

/** Reads the organisation's decisions and every service's estimates and peaks. Three reads whatever their number. */
export async function loadEstateRows(db: Db | Tx) {
  const organisation = await db.selectFrom("organisation").select(["currency"]).executeTakeFirst();
  const policies = await db
    .selectFrom("organisation_policy")
    .select(["kind", "effective_from", "value"])
    .where("kind", "in", ["bands", "incident-loss"])
    .orderBy("effective_from")
    .orderBy("recorded_at")
    .execute();
  return {
    currency: organisation?.currency ?? null,
    policies: policies.map((policy) => ({ ...policy, value: policy.value as Bands | LossThresholds | null })),
    services: await loadServices(db),
  };
}

export type LossThresholds = { highMinor: number; mediumMinor: number };

export type ServiceRow = {
  id: string;
  slug: string;
  name: string;
  kind: "digital" | "foundational";
  lifecycle: string;
  owner_team_id: string | null;
  alert_match: Record<string, string>;
  links: { title: string; href: string }[];
  chosen_on_call_level: OnCallLevel | null;
  chosen_on_call_reason: string;
  /** Oldest first. */
  estimates: { from: string; exposure: number | null; demand: string | null }[];
  peaks: Peak[];
};

async function loadServices(db: Db | Tx): Promise<ServiceRow[]> {
  const answer = await sql<ServiceRow>`
    select s.id, s.slug, s.name, s.kind, s.lifecycle, s.owner_team_id, s.alert_match, s.links, s.chosen_on_call_level,
      s.chosen_on_call_reason, coalesce(e.estimates, '[]') as estimates, coalesce(p.peaks, '[]') as peaks
    from service s
    left join (
      select service_id, jsonb_agg(jsonb_build_object('from', effective_from, 'exposure', exposure_per_hour_minor, 'demand', demand)
        order by effective_from, recorded_at) as estimates
      from service_estimate group by service_id) e on e.service_id = s.id
    left join (
      select service_id, jsonb_agg(definition || jsonb_build_object('name', name, 'exposurePerHourMinor', exposure_per_hour_minor)) as peaks
      from service_peak group by service_id) p on p.service_id = s.id`.execute(db);
  return answer.rows;
}
