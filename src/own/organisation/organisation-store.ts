import { sql } from "kysely";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { ManagedBy, Organisation, PolicyDecision } from "./organisation-queries.ts";
import type { DomainBasis, FundedBy, TeamKind } from "./team-queries.ts";

// Everything here takes many objects and writes them with a statement or two: files bring thousands at once.

const oneOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

/** Describes the organisation, or describes it anew. */
export async function saveOrganisation(tx: Tx, organisation: Organisation, now: Date): Promise<void> {
  const row = {
    slug: organisation.slug,
    name: organisation.name,
    currency: organisation.currency,
    locale: organisation.locale,
    operations_bridge_team: organisation.operationsBridge,
    application_support_team: organisation.applicationSupport,
    incident_management_team: organisation.incidentManagement,
    database_administration_team: organisation.databaseAdministration,
    catch_all_team: organisation.catchAllTeam,
    paged_at_level_none: organisation.pagedAtLevelNone,
    managed_by: organisation.managedBy,
    updated_at: now,
  };
  await tx
    .insertInto("organisation")
    .values(row)
    .onConflict((conflict) => conflict.column("singleton").doUpdateSet(row))
    .execute();
}

/** A decision that holds from an instant on; null takes the organisation's own back. */
export async function decidePolicy(
  tx: Tx,
  decision: Omit<PolicyDecision, "recordedAt" | "id">,
  now: Date,
): Promise<void> {
  await tx
    .insertInto("organisation_policy")
    .values({
      id: newId(now),
      kind: decision.kind,
      effective_from: decision.effectiveFrom,
      value: decision.value === null ? null : JSON.stringify(decision.value),
      decided_by: decision.decidedBy,
      reason: decision.reason,
      recorded_at: now,
    })
    .execute();
}

/** Deletes a decision that has not come into force. */
export async function deletePolicyDecision(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("organisation_policy").where("id", "=", id).execute();
}

export type DomainRow = {
  id: string;
  slug: string;
  name: string;
  basis: DomainBasis;
  description: string;
  budgetHolderTeam: string | null;
  expertIds: readonly string[];
};

/** Inserts or updates domains; one that was out of use comes back. */
export async function saveDomains(
  tx: Tx,
  domains: readonly DomainRow[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  await sql`
    insert into domain (id, slug, name, basis, description, budget_holder_team, expert_ids, managed_by, updated_at)
    select id, slug, name, basis, description, "budgetHolderTeam", "expertIds", ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(domains)}::jsonb) as row (id uuid, slug text, name text, basis text,
      description text, "budgetHolderTeam" text, "expertIds" uuid[])
    on conflict (id) do update set name = excluded.name, basis = excluded.basis, description = excluded.description,
      budget_holder_team = excluded.budget_holder_team, expert_ids = excluded.expert_ids,
      managed_by = excluded.managed_by, removed_at = null, updated_at = excluded.updated_at`.execute(tx);
}

/** Takes domains out of use. */
export async function removeDomains(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable("domain")
    .set({ removed_at: now, updated_at: now })
    .where("id", "=", oneOf(ids))
    .execute();
}

export type PersonRow = {
  id: string;
  slug: string;
  email: string;
  name: string;
  timeZone: string;
  takesPartInOnCall: boolean;
  skills: readonly string[];
  roles: readonly string[];
};

/** Inserts or updates people; one who had left comes back. Passwords are never touched. */
export async function savePeople(
  tx: Tx,
  people: readonly PersonRow[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  await sql`
    insert into person (id, slug, email, name, time_zone, takes_part_in_on_call, skills, roles, managed_by, updated_at)
    select id, slug, email, name, "timeZone", "takesPartInOnCall", skills, roles, ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as row (id uuid, slug text, email text, name text,
      "timeZone" text, "takesPartInOnCall" boolean, skills text[], roles text[])
    on conflict (id) do update set email = excluded.email, name = excluded.name, time_zone = excluded.time_zone,
      takes_part_in_on_call = excluded.takes_part_in_on_call, skills = excluded.skills, roles = excluded.roles,
      managed_by = excluded.managed_by, active = true, updated_at = excluded.updated_at`.execute(tx);
}

/** Lets people leave: they sign in no more, are in no team, and keep their place in history. */
export async function letPeopleLeave(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable("person")
    .set({ active: false, password_hash: null, updated_at: now })
    .where("id", "=", oneOf(ids))
    .execute();
  await tx.deleteFrom("session").where("person_id", "=", oneOf(ids)).execute();
  await tx.deleteFrom("sign_in_link").where("person_id", "=", oneOf(ids)).execute();
  await tx.deleteFrom("membership").where("person_id", "=", oneOf(ids)).execute();
}

export type TeamRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  kind: TeamKind;
  fundedBy: FundedBy;
  domainId: string | null;
  budgetHolderId: string | null;
  calendar: WorkingCalendar;
  members: readonly { personId: string; roles: readonly string[] }[];
};

/** Inserts or updates teams with all their members; one that was out of use comes back. */
export async function saveTeams(
  tx: Tx,
  teams: readonly TeamRow[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  await sql`
    insert into team (id, slug, name, description, kind, funded_by, domain_id, budget_holder_id, calendar, managed_by, updated_at)
    select id, slug, name, description, kind, "fundedBy", "domainId", "budgetHolderId", calendar, ${managedBy},
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as row (id uuid, slug text, name text, description text,
      kind text, "fundedBy" text, "domainId" uuid, "budgetHolderId" uuid, calendar jsonb)
    on conflict (id) do update set name = excluded.name, description = excluded.description, kind = excluded.kind,
      funded_by = excluded.funded_by, domain_id = excluded.domain_id, budget_holder_id = excluded.budget_holder_id,
      calendar = excluded.calendar, managed_by = excluded.managed_by, removed_at = null,
      updated_at = excluded.updated_at`.execute(tx);
  await tx
    .deleteFrom("membership")
    .where("team_id", "=", oneOf(teams.map(({ id }) => id)))
    .execute();
  const members = teams.flatMap(({ id, members: people }) =>
    people.map((member) => ({ teamId: id, ...member })),
  );
  await sql`
    insert into membership (team_id, person_id, roles)
    select "teamId", "personId", roles
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as row ("teamId" uuid, "personId" uuid, roles text[])`.execute(
    tx,
  );
}

/** Takes teams out of use: nobody is in them, and their API keys no longer work. */
export async function removeTeams(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable("team")
    .set({ removed_at: now, updated_at: now })
    .where("id", "=", oneOf(ids))
    .execute();
  await tx.deleteFrom("membership").where("team_id", "=", oneOf(ids)).execute();
  await tx
    .updateTable("api_key")
    .set({ revoked_at: now })
    .where("team_id", "=", oneOf(ids))
    .where("revoked_at", "is", null)
    .execute();
}
