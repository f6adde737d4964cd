import type { Db } from "../../platform/database.ts";

export type AlertFilter = {
  state?: string | undefined;
  serviceId?: string | null | undefined;
  incidentId?: string | undefined;
  before?: { createdAt: Date; id: string } | undefined;
  limit: number;
};

/** Alerts, newest first, one more than asked for where there are more; `serviceId` null asks for the unowned. */
export async function listAlerts(db: Db, filter: AlertFilter) {
  let query = db
    .selectFrom("alert")
    .leftJoin("alert_key", (join) =>
      join.onRef("alert_key.alert_id", "=", "alert.id").on("alert_key.open", "=", true),
    )
    .selectAll("alert")
    .select([
      "alert_key.received_count as live_count",
      "alert_key.last_received_at as live_received_at",
      "alert_key.severity as live_severity",
    ])
    .orderBy("alert.created_at", "desc")
    .orderBy("alert.id", "desc")
    .limit(filter.limit + 1);
  if (filter.state !== undefined) query = query.where("alert.state", "=", filter.state);
  if (filter.serviceId === null) query = query.where("alert.service_id", "is", null);
  else if (filter.serviceId !== undefined) query = query.where("alert.service_id", "=", filter.serviceId);
  if (filter.incidentId !== undefined) query = query.where("alert.incident_id", "=", filter.incidentId);
  const { before } = filter;
  if (before)
    query = query.where((where) =>
      where(where.refTuple("alert.created_at", "alert.id"), "<", where.tuple(before.createdAt, before.id)),
    );
  return query.execute();
}

/** Entries that could not be processed: kept until somebody has looked at them. */
export const listIntakeFailures = (db: Db, limit: number) =>
  db
    .selectFrom("intake_failure")
    .select(["id", "received_at", "failed_at", "entry", "error"])
    .orderBy("failed_at", "desc")
    .limit(limit)
    .execute();
