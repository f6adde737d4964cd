import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { PageUrgency } from "./model/delivery-plan.ts";
import type { PageRequest } from "./page-request.ts";

/** A page as it is decided, with what will bring it. */
export type NewPage = Required<PageRequest> & {
  id: string;
  urgency: PageUrgency;
  personName: string;
  deliveries: readonly { methodId: string; dueAt: Date }[];
};

const rowsAtOnce = 1000;

/** Pages in few statements; one that nothing can bring is unreached from the beginning. */
export async function insertPages(tx: Tx, pages: readonly NewPage[], now: Date): Promise<void> {
  for (let from = 0; from < pages.length; from += rowsAtOnce)
    await tx
      .insertInto("page")
      .values(
        pages.slice(from, from + rowsAtOnce).map((page) => ({
          id: page.id,
          incident_id: page.incidentId,
          person_id: page.personId,
          urgency: page.urgency,
          reason: page.reason,
          step: page.step,
          round: page.round,
          created_at: now,
          retry_until: page.retryUntil,
          unreached_at: page.deliveries.length === 0 ? now : null,
        })),
      )
      .execute();
}

/** What will bring the pages, each by one method at its time. */
export async function insertDeliveries(tx: Tx, pages: readonly NewPage[], now: Date): Promise<void> {
  const rows = pages.flatMap(({ id, deliveries }) =>
    deliveries.map(({ methodId, dueAt }) => ({
      id: newId(now),
      page_id: id,
      contact_method_id: methodId,
      due_at: dueAt,
    })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto("page_delivery")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}
