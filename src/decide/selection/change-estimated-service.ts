import { sql } from "kysely";
import { AppError } from "../../lib/errors.ts";
import type { Resource } from "../../platform/access.ts";
import type { CommandStep } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { serviceOf, type Estate, type ServiceOnEstate } from "./estate.ts";

/** What permission is asked about, for a service's estimates and peaks. */
export const estimateResource = ({ id, kind, ownerTeamId }: ServiceOnEstate): Resource => ({
  ownerTeamId,
  serviceId: id,
  serviceKind: kind,
});

/**
 * A service whose estimates somebody changes in the interface, held for the rest of the transaction. Refuses one whose file
 * says what they are, and one that is over; `what` names what stands in the file.
 */
export async function lockEstimatedService(
  tx: Tx,
  step: CommandStep,
  estate: Estate,
  slug: string,
  what: string,
): Promise<ServiceOnEstate> {
  const service = serviceOf(estate, slug);
  step.require("service.estimate", estimateResource(service));
  if (service.managedBy === "code")
    throw new AppError(
      "conflict",
      `${slug} is managed by files: change ${what} in its Service document, and apply it.`,
    );
  if (service.lifecycle === "decommissioned")
    throw new AppError("conflict", `${slug} is decommissioned: what it cost stays as it was.`);
  await sql`select 1 from service where id = ${service.id} for no key update`.execute(tx);
  return service;
}
