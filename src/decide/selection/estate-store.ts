import { sql } from "kysely";
import type { Lifecycle, ServiceKind } from "../../own/catalogue/index.ts";
import type {
  Bands,
  FundedBy,
  OnCallLevel,
  OperatingModel,
  Remuneration,
} from "../../own/organisation/index.ts";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { DerivedFigures } from "./model/choice.ts";
import type { Peak } from "./model/peak.ts";

/** Everything that derivations are made of, as the database holds it. */
export type EstateRows = Awaited<ReturnType<typeof loadEstateRows>>;

/** The number that changes with every fact that decides how services must run and who answers; one small read. */
export async function loadFactsVersion(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom("facts_version").select("version").executeTakeFirstOrThrow();
  return row.version;
}

/** Reads the organisation's decisions and every service's estimates and peaks. Four reads whatever their number. */
export async function loadEstateRows(db: Db | Tx) {
  const organisation = await db
    .selectFrom("organisation")
    .select(["currency", "application_support_team"])
    .executeTakeFirst();
  const policies = await db
    .selectFrom("organisation_policy")
    .select(["kind", "effective_from", "value"])
    .where("kind", "in", ["bands", "incident-loss", "remuneration"])
    .orderBy("effective_from")
    .orderBy("recorded_at")
    .execute();
  return {
    currency: organisation?.currency ?? null,
    applicationSupport: organisation?.application_support_team ?? null,
    policies: policies.map((policy) => ({
      ...policy,
      value: policy.value as Bands | LossThresholds | Remuneration | null,
    })),
    teams: await loadOwningTeams(db),
    services: await loadServices(db),
  };
}

/** A team as far as filters, accountability and the cost of being on call need it. */
export type OwningTeamRow = {
  id: string;
  slug: string;
  name: string;
  fundedBy: FundedBy;
  domain: { slug: string; name: string; budgetHolderTeam: string | null } | null;
  calendar: WorkingCalendar;
};

async function loadOwningTeams(db: Db | Tx): Promise<OwningTeamRow[]> {
  const answer = await sql<OwningTeamRow>`
    select t.id, t.slug, t.name, t.funded_by as "fundedBy", t.calendar,
      case when d.id is not null then json_build_object('slug', d.slug, 'name', d.name, 'budgetHolderTeam', d.budget_holder_team) end as domain
    from team t left join domain d on d.id = t.domain_id`.execute(db);
  return answer.rows;
}

export type LossThresholds = { highMinor: number; mediumMinor: number };

export type ServiceRow = {
  id: string;
  slug: string;
  name: string;
  kind: ServiceKind;
  lifecycle: Lifecycle;
  owner_team_id: string | null;
  alert_match: Record<string, string>;
  links: { title: string; href: string }[];
  managed_by: "code" | "interface";
  /** Oldest first, like every history here. */
  estimates: { from: string; exposure: number | null; demand: string | null }[];
  peaks: PeakRow[];
  levelChoices: LevelChoiceRow[];
  decisions: DecisionRow[];
};

/** A peak as it was said from an instant until another (null: to this day). */
export type PeakRow = Peak & { id: string; saidFrom: string; saidUntil: string | null };

/** What a service's file chose from an instant on; null took it back. */
export type LevelChoiceRow = { from: string; level: OnCallLevel | null; reason: string; by: string };

/** A decision that was approved. */
export type DecisionRow = {
  id: string;
  from: string;
  approvedAt: string;
  operatingModel: OperatingModel | null;
  onCallLevel: OnCallLevel | null;
  reason: string;
  by: string;
  derived: DerivedFigures;
};

async function loadServices(db: Db | Tx): Promise<ServiceRow[]> {
  const answer = await sql<ServiceRow>`
    select s.id, s.slug, s.name, s.kind, s.lifecycle, s.owner_team_id, s.alert_match, s.links, s.managed_by,
      coalesce(e.estimates, '[]') as estimates, coalesce(p.peaks, '[]') as peaks,
      coalesce(c.choices, '[]') as "levelChoices", coalesce(d.decisions, '[]') as decisions
    from service s
    left join (
      select service_id, jsonb_agg(jsonb_build_object('from', effective_from, 'exposure', exposure_per_hour_minor, 'demand', demand)
        order by effective_from, recorded_at, id) as estimates
      from service_estimate group by service_id) e on e.service_id = s.id
    left join (
      select service_id, jsonb_agg(definition || jsonb_build_object('id', id, 'name', name,
        'exposurePerHourMinor', exposure_per_hour_minor, 'saidFrom', said_from, 'saidUntil', said_until)
        order by name, said_from, id) as peaks
      from service_peak group by service_id) p on p.service_id = s.id
    left join (
      select service_id, jsonb_agg(jsonb_build_object('from', effective_from, 'level', level, 'reason', reason, 'by', chosen_by)
        order by effective_from, recorded_at, id) as choices
      from service_level_choice group by service_id) c on c.service_id = s.id
    left join (
      select service_id, jsonb_agg(jsonb_build_object('id', id, 'from', effective_at, 'approvedAt', settled_at,
        'operatingModel', chosen_operating_model, 'onCallLevel', chosen_on_call_level, 'reason', reason,
        'by', proposed_by, 'derived', derived) order by effective_at, settled_at, id) as decisions
      from decision where state = 'approved' group by service_id) d on d.service_id = s.id
    order by s.slug`.execute(db);
  return answer.rows;
}
