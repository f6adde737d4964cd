import { sql } from "kysely";
import type { StoredDocument } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { PolicySpec } from "./kinds/escalation-policy-kind.ts";
import type { EscalationPolicy } from "./model/escalation-policy.ts";

/** An escalation policy to be saved; people are named by their ids. */
export type PolicyToSave = {
  id: string;
  slug: string;
  name: string;
  teamId: string | null;
  serviceId: string | null;
  policy: EscalationPolicy;
};

export async function savePolicies(
  tx: Tx,
  policies: readonly PolicyToSave[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  if (policies.length === 0) return;
  await sql`
    insert into escalation_policy (id, slug, name, team_id, service_id, definition, managed_by, updated_at)
    select id, slug, name, "teamId", "serviceId", policy, ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(policies)}::jsonb) as row (id uuid, slug text, name text, "teamId" uuid,
      "serviceId" uuid, policy jsonb)
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, team_id = excluded.team_id,
      service_id = excluded.service_id, definition = excluded.definition, managed_by = excluded.managed_by,
      updated_at = excluded.updated_at`.execute(tx);
}

/** A running escalation holds its own copy of the steps, so a policy may simply go. */
export async function removePolicies(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("escalation_policy")
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Every policy as its document stands. */
export async function loadPolicyDocuments(db: Db): Promise<StoredDocument<PolicySpec>[]> {
  const rows = await db
    .selectFrom("escalation_policy as p")
    .leftJoin("team as t", "t.id", "p.team_id")
    .leftJoin("service as s", "s.id", "p.service_id")
    .select([
      "p.id",
      "p.slug",
      "p.name",
      "p.definition",
      "p.managed_by",
      "t.slug as team",
      "s.slug as service",
    ])
    .execute();
  if (rows.length === 0) return [];
  const people = await db.selectFrom("person").select(["id", "slug"]).execute();
  const slugOf = new Map(people.map(({ id, slug }) => [id, slug]));
  return rows.map((row) => {
    const { repeat, steps } = row.definition as EscalationPolicy;
    return {
      id: row.id,
      name: row.slug,
      managedBy: row.managed_by as ManagedBy,
      retired: false,
      spec: {
        displayName: row.name,
        for: row.team === null ? { service: row.service ?? "" } : { team: row.team },
        repeat,
        steps: steps.map(({ targets, delaySeconds }) => ({
          afterSeconds: delaySeconds,
          notify: targets.map((target) =>
            target.kind === "person"
              ? { ...target, personId: slugOf.get(target.personId) ?? target.personId }
              : target,
          ),
        })),
      },
    };
  });
}
