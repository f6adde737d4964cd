import type { Db } from "../../platform/database.ts";
import { readLoss } from "./incident-store.ts";
import { lossAt } from "./model/loss.ts";
import { measuredPerHourMinor } from "./model/measured-loss.ts";

/** What an incident cost by an instant; `perHourMinor` is what an hour of it cost. */
export type IncidentLossFigures = {
  serviceId: string;
  number: number;
  amountMinor: number;
  perHourMinor: number;
  impactStartedAt: Date;
  mitigatedAt: Date | null;
};

/** The incidents of services whose impact started within a half-open time, drills left out, with their losses by its end. */
export async function incidentLosses(db: Db, from: Date, to: Date): Promise<IncidentLossFigures[]> {
  const rows = await db
    .selectFrom("incident")
    .select(["service_id as serviceId", "number", "impact_started_at", "mitigated_at", "loss"])
    .where("service_id", "is not", null)
    .where("drill", "=", false)
    .where("impact_started_at", ">=", from)
    .where("impact_started_at", "<", to)
    .orderBy("number")
    .execute();
  return rows.flatMap(({ serviceId, number, impact_started_at, mitigated_at, loss }) => {
    if (serviceId === null) return [];
    const span = { impactStartedAt: impact_started_at, mitigatedAt: mitigated_at };
    const figures = lossAt(readLoss(loss), span, to);
    return [
      {
        serviceId,
        number,
        amountMinor: figures.amountMinor,
        perHourMinor: measuredPerHourMinor(figures, span, to),
        ...span,
      },
    ];
  });
}
