import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

/** The estimates in force whose date to be made again has come, by service. */
export async function loadDueEstimates(
  db: Db,
  at: Date,
): Promise<ReadonlyMap<string, { dueAgainOn: string; estimatedBy: string }>> {
  const { rows } = await sql<{ serviceId: string; dueAgainOn: string; estimatedBy: string }>`
    select * from (
      select distinct on (service_id) service_id as "serviceId", due_again_on::text as "dueAgainOn",
        estimated_by as "estimatedBy"
      from service_estimate where effective_from <= ${at}
      order by service_id, effective_from desc, recorded_at desc, id desc) in_force
    where "dueAgainOn" <= ${at.toISOString().slice(0, 10)}`.execute(db);
  return new Map(rows.map(({ serviceId, ...estimate }) => [serviceId, estimate]));
}
