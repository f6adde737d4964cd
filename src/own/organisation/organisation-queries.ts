import type { Db } from "../../platform/database.ts";
import type { Bands } from "./model/bands.ts";
import type { IncidentLossThresholds } from "./model/incident-loss.ts";
import type { Remuneration } from "./model/remuneration.ts";

/** Who edits an object: a repository's files, or people in the interface. */
export type ManagedBy = "code" | "interface";

/** The organisation itself, and the teams (by slug) that it has named for everybody. */
export type Organisation = {
  slug: string;
  name: string;
  currency: string;
  locale: string;
  operationsBridge: string | null;
  applicationSupport: string | null;
  incidentManagement: string | null;
  databaseAdministration: string | null;
  catchAllTeam: string | null;
  /** Kinds of incident, such as "security", that page even at level none. */
  pagedAtLevelNone: string[];
  managedBy: ManagedBy;
  updatedAt: Date;
};

/** The organisation; null until somebody has described it. */
export async function loadOrganisation(db: Db): Promise<Organisation | null> {
  const row = await db
    .selectFrom("organisation")
    .select([
      "slug",
      "name",
      "currency",
      "locale",
      "operations_bridge_team as operationsBridge",
      "application_support_team as applicationSupport",
      "incident_management_team as incidentManagement",
      "database_administration_team as databaseAdministration",
      "catch_all_team as catchAllTeam",
      "paged_at_level_none as pagedAtLevelNone",
      "managed_by as managedBy",
      "updated_at as updatedAt",
    ])
    .executeTakeFirst();
  return row ? { ...row, managedBy: row.managedBy as ManagedBy } : null;
}

/** The currency of every amount; US dollars where no organisation has said, though none has amounts then. */
export async function loadCurrency(db: Db): Promise<string> {
  const row = await db.selectFrom("organisation").select("currency").executeTakeFirst();
  return row?.currency ?? "USD";
}

/** What the organisation decides with a date from which it holds. */
export type PolicyKind = "bands" | "incident-loss" | "remuneration";

/** The value of a policy in force at an instant; null where nobody has decided. */
export async function loadPolicyInForce(db: Db, kind: PolicyKind, at: Date): Promise<unknown> {
  const row = await db
    .selectFrom("organisation_policy")
    .select("value")
    .where("kind", "=", kind)
    .where("effective_from", "<=", at)
    .orderBy("effective_from", "desc")
    .orderBy("recorded_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** The bands in force at an instant; null where the organisation had not set its own. */
export const loadBandsInForce = (db: Db, at: Date): Promise<Bands | null> =>
  loadPolicyInForce(db, "bands", at) as Promise<Bands | null>;

/** The incident-loss thresholds in force at an instant; null where the organisation had not set its own. */
export const loadIncidentLossThresholds = (db: Db, at: Date): Promise<IncidentLossThresholds | null> =>
  loadPolicyInForce(db, "incident-loss", at) as Promise<IncidentLossThresholds | null>;

/** How on-call is paid at an instant; null where the organisation has not said. */
export const loadRemuneration = (db: Db, at: Date): Promise<Remuneration | null> =>
  loadPolicyInForce(db, "remuneration", at) as Promise<Remuneration | null>;

/** Who decided what, from when and why; the latest first. */
export type PolicyDecision = {
  id: string;
  kind: PolicyKind;
  value: unknown;
  effectiveFrom: Date;
  decidedBy: string;
  reason: string;
  recordedAt: Date;
};

const selectDecisions = (db: Db) =>
  db
    .selectFrom("organisation_policy")
    .select(["id", "kind", "value", "effective_from as effectiveFrom", "decided_by as decidedBy", "reason"])
    .select("recorded_at as recordedAt");

/** One decision on a policy. */
export async function findPolicyDecision(
  db: Db,
  kind: PolicyKind,
  id: string,
): Promise<PolicyDecision | null> {
  const row = await selectDecisions(db).where("kind", "=", kind).where("id", "=", id).executeTakeFirst();
  return row ? { ...row, kind } : null;
}

/** Every decision on bands, thresholds and remuneration, the latest first. */
export async function loadPolicyHistory(db: Db): Promise<PolicyDecision[]> {
  const rows = await selectDecisions(db)
    .orderBy("effective_from", "desc")
    .orderBy("recorded_at", "desc")
    .orderBy("kind")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as PolicyKind }));
}
