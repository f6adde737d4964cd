import type { Db } from "../../platform/database.ts";
import { readLoss } from "./incident-store.ts";
import { lossAt } from "./model/loss.ts";

/**
 * What the incidents whose impact started within a half-open time have cost each service by its end, in minor units; drills
 * cost nothing.
 */
export async function lossByService(db: Db, from: Date, to: Date): Promise<ReadonlyMap<string, number>> {
  const incidents = await db
    .selectFrom("incident")
    .select(["service_id", "impact_started_at", "mitigated_at", "loss"])
    .where("service_id", "is not", null)
    .where("drill", "=", false)
    .where("impact_started_at", ">=", from)
    .where("impact_started_at", "<", to)
    .execute();
  const losses = new Map<string, number>();
  for (const { service_id: serviceId, impact_started_at, mitigated_at, loss } of incidents) {
    if (serviceId === null) continue;
    const span = { impactStartedAt: impact_started_at, mitigatedAt: mitigated_at };
    const { amountMinor } = lossAt(readLoss(loss), span, to);
    losses.set(serviceId, (losses.get(serviceId) ?? 0) + amountMinor);
  }
  return losses;
}
