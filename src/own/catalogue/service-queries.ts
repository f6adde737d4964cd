import { sql, type RawBuilder } from "kysely";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Db } from "../../platform/database.ts";
import { isUuid } from "../../platform/identifiers.ts";
import type { FundedBy, Named, OnCallLevel, TeamKind } from "../organisation/index.ts";
import type { ManagedBy } from "../organisation/index.ts";
import type { ServiceKind } from "./model/service-kind.ts";

export type { ServiceKind } from "./model/service-kind.ts";
export type Lifecycle = "experimental" | "pre-production" | "live" | "decommissioned";

/** What an estimate rests on (spec: selection). */
export type EstimateBasis = "forecast" | "past-incident" | "research";
export const estimateBases: readonly EstimateBasis[] = ["forecast", "past-incident", "research"];

/** The two estimates that everything is derived from, as made from an instant on (spec: selection). */
export type EstimateRecord = {
  exposurePerHourMinor: number;
  demand: string;
  /** Null where nobody has said. */
  basis: EstimateBasis | null;
  note: string;
  estimatedBy: string;
  recordedAt: Date;
  effectiveFrom: Date;
  /** The date by which they are due again. */
  dueAgainOn: string | null;
};

/** That a service needs somebody outside the organisation: hard, or with what softens a failure and what is left then. */
export type ThirdPartyNeed = {
  name: string;
  kind: "hard" | "soft";
  softenedBy: string;
  degradation: string;
};

/** A time in which an hour of unavailability costs more; its words are explained where peaks are derived. */
export type PeakRecord = {
  name: string;
  exposurePerHourMinor: number;
  start: string;
  timeZone: string;
  duration: string;
  rule: string | null;
  leadSeconds?: number;
  lagSeconds?: number;
};

export type ServiceLink = { title: string; href: string; kind: string };

/** The team that owns a service, as far as whoever routes, pages or derives must know it. */
export type OwnerTeam = Named & {
  kind: TeamKind;
  fundedBy: FundedBy;
  domain: Named | null;
  budgetHolderId: string | null;
  calendar: WorkingCalendar;
};

/** A service with everything of it that was decided at an instant. */
export type ServiceFacts = Named & {
  description: string;
  kind: ServiceKind;
  lifecycle: Lifecycle;
  ownerTeam: OwnerTeam | null;
  estimate: EstimateRecord | null;
  peaks: PeakRecord[];
  /** A level that the team has chosen instead of the derived one. */
  chosenOnCallLevel: { level: OnCallLevel; reason: string } | null;
  alertMatch: Record<string, string>;
  links: ServiceLink[];
  repositories: string[];
  databases: string[];
  thirdParties: ThirdPartyNeed[];
  tags: string[];
  journeys: string[];
  managedBy: ManagedBy;
  updatedAt: Date;
};

const factsAt = (at: Date): RawBuilder<unknown> => sql`
  select s.id, s.slug, s.name, s.description, s.kind, s.lifecycle, s.alert_match as "alertMatch", s.links, s.repositories,
    s.databases, s.third_parties as "thirdParties", s.tags, s.journeys, s.managed_by as "managedBy",
    s.updated_at as "updatedAt",
    case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'kind', t.kind,
      'fundedBy', t.funded_by, 'budgetHolderId', t.budget_holder_id, 'calendar', t.calendar, 'domain',
      case when d.id is not null then json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) end) end as "ownerTeam",
    case when c.level is not null then json_build_object('level', c.level, 'reason', c.reason) end as "chosenOnCallLevel",
    e.exposure_per_hour_minor as "exposurePerHourMinor", e.demand, e.basis, e.note, e.estimated_by as "estimatedBy",
    e.recorded_at as "recordedAt", e.effective_from as "effectiveFrom", e.due_again_on::text as "dueAgainOn", coalesce(p.peaks, '[]'::json) as peaks
  from service s
  left join team t on t.id = s.owner_team_id
  left join domain d on d.id = t.domain_id
  left join lateral (
    select * from service_estimate e where e.service_id = s.id and e.effective_from <= ${at}
    order by e.effective_from desc, e.recorded_at desc limit 1) e on true
  left join lateral (
    select level, reason from service_level_choice c where c.service_id = s.id and c.effective_from <= ${at}
    order by c.effective_from desc, c.recorded_at desc limit 1) c on true
  left join lateral (
    select json_agg(definition || jsonb_build_object('name', name, 'exposurePerHourMinor',
      exposure_per_hour_minor) order by name) as peaks
    from service_peak p where p.service_id = s.id and said_from <= ${at} and (said_until is null or said_until > ${at})
    ) p on true`;

type FactsRow = Omit<ServiceFacts, "estimate"> & {
  [Field in keyof EstimateRecord]: EstimateRecord[Field] | null;
};

function toFacts(row: FactsRow): ServiceFacts {
  const {
    exposurePerHourMinor,
    demand,
    basis,
    note,
    estimatedBy,
    recordedAt,
    effectiveFrom,
    dueAgainOn,
    ...service
  } = row;
  const withdrawn = exposurePerHourMinor === null || demand === null;
  return {
    ...service,
    estimate: withdrawn
      ? null
      : {
          exposurePerHourMinor,
          demand,
          basis,
          note: note ?? "",
          estimatedBy: estimatedBy ?? "",
          recordedAt: recordedAt!,
          effectiveFrom: effectiveFrom!,
          dueAgainOn,
        },
  };
}

/** Services with their owners and what was decided of them at an instant, by slug, in one round trip; all of them without ids. */
export async function loadServiceFacts(
  db: Db,
  serviceIds: readonly string[] | "all",
  at: Date,
): Promise<ServiceFacts[]> {
  const which = serviceIds === "all" ? sql`` : sql`where s.id = any(${serviceIds}::uuid[])`;
  const { rows } = await sql<FactsRow>`${factsAt(at)} ${which} order by s.slug`.execute(db);
  return rows.map(toFacts);
}

/** The ids of services by their slugs, as far as there are any. */
export async function loadServiceIds(db: Db, slugs: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("service")
    .select("id")
    .where("slug", "=", sql<string>`any(${slugs}::text[])`)
    .execute();
  return rows.map(({ id }) => id);
}

/** One service by slug or id as it was decided at an instant. */
export async function findServiceFacts(db: Db, slugOrId: string, at: Date): Promise<ServiceFacts | null> {
  const which = isUuid(slugOrId) ? sql`where s.id = ${slugOrId}` : sql`where s.slug = ${slugOrId}`;
  const { rows } = await sql<FactsRow>`${factsAt(at)} ${which}`.execute(db);
  return rows[0] ? toFacts(rows[0]) : null;
}

/** What a command needs to know of a service to act on it. */
export type ServiceRef = Named & {
  kind: ServiceKind;
  lifecycle: Lifecycle;
  ownerTeamId: string | null;
  managedBy: ManagedBy;
};

/** A service by slug or id. */
export async function findService(db: Db, slugOrId: string): Promise<ServiceRef | null> {
  const row = await db
    .selectFrom("service")
    .select([
      "id",
      "slug",
      "name",
      "kind",
      "lifecycle",
      "owner_team_id as ownerTeamId",
      "managed_by as managedBy",
    ])
    .where(isUuid(slugOrId) ? "id" : "slug", "=", slugOrId)
    .executeTakeFirst();
  return (row as ServiceRef | undefined) ?? null;
}

/** Every estimate that was ever made for a service, the latest first. */
export async function loadEstimateHistory(
  db: Db,
  serviceId: string,
): Promise<
  (Omit<EstimateRecord, "exposurePerHourMinor" | "demand"> & {
    id: string;
    exposurePerHourMinor: number | null;
    demand: string | null;
  })[]
> {
  return db
    .selectFrom("service_estimate")
    .select((select) => [
      "id",
      "exposure_per_hour_minor as exposurePerHourMinor",
      "demand",
      select.ref("basis").$castTo<EstimateBasis | null>().as("basis"),
      "note",
      "estimated_by as estimatedBy",
      "effective_from as effectiveFrom",
      "recorded_at as recordedAt",
      sql<string | null>`${select.ref("due_again_on")}::text`.as("dueAgainOn"),
    ])
    .where("service_id", "=", serviceId)
    .orderBy("effective_from", "desc")
    .orderBy("recorded_at", "desc")
    .execute();
}

/** One service's need of another; softened where the need is bridged for a while, by what, and what users see meanwhile. */
export type DependencyRecord = {
  serviceId: string;
  service: string;
  serviceName: string;
  onServiceId: string;
  onService: string;
  onServiceName: string;
  kind: "hard" | "soft";
  softenedBy: string;
  degradation: string;
};

/** Who needs whom, of all services or of one in both directions. */
export const loadDependencies = (db: Db, serviceId?: string): Promise<DependencyRecord[]> =>
  selectDependencies(
    db,
    serviceId === undefined
      ? sql``
      : sql`where x.service_id = ${serviceId} or x.on_service_id = ${serviceId}`,
  );

/** What some services depend on. */
export const loadDependenciesOf = (db: Db, serviceIds: readonly string[]): Promise<DependencyRecord[]> =>
  selectDependencies(db, sql`where x.service_id = any(${serviceIds}::uuid[])`);

async function selectDependencies(db: Db, which: RawBuilder<unknown>): Promise<DependencyRecord[]> {
  const { rows } = await sql<DependencyRecord>`
    select x.service_id as "serviceId", s.slug as service, s.name as "serviceName", x.on_service_id as "onServiceId",
      o.slug as "onService", o.name as "onServiceName", x.kind, x.softened_by as "softenedBy", x.degradation
    from service_dependency x
    join service s on s.id = x.service_id
    join service o on o.id = x.on_service_id
    ${which} order by s.slug, o.slug`.execute(db);
  return rows;
}
