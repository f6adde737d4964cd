import type { Db } from "../../platform/database.ts";
import { listAlerts } from "../alerts/index.ts";
import { findIncident } from "../incidents/index.ts";
import { knownAlert, type KnownAlert } from "./model/alert-match.ts";
import { servingRunbooks, type Serves } from "./model/serving-runbooks.ts";
import { loadFindableRunbooks, type ListedRunbook } from "./runbook-queries.ts";

/** Of an incident's alerts as many as could ever say something new. */
const mostAlerts = 200;

/** The runbooks that serve an incident, best first: for its alerts, then for its service. */
export async function runbooksOfIncident(
  db: Db,
  idOrNumber: string,
): Promise<{ runbook: ListedRunbook; serves: Serves }[]> {
  const { id, title, incident } = await findIncident(db, idOrNumber);
  const rows = await listAlerts(db, { incidentId: id, limit: mostAlerts });
  const alerts = rows.map((row) =>
    knownAlert({
      labels: row.labels as KnownAlert["labels"],
      dedupKey: row.dedup_key,
      summary: row.summary,
    }),
  );
  // Somebody who opens an incident by hand may call it what the alert would have been called.
  const trouble = { alerts: [...alerts, { names: [title], labels: {} }], serviceId: incident.service };
  const findable = (await loadFindableRunbooks(db, trouble)).map((runbook) => ({
    ...runbook,
    serviceIds: runbook.services.map((service) => service.id),
  }));
  return servingRunbooks(findable, trouble);
}

/** Those of the runbooks that a page names: for the alert or for whatever is wrong with the service, not for its other alerts. */
export async function runbooksForPage(db: Db, incidentId: string): Promise<{ slug: string; name: string }[]> {
  const found = await runbooksOfIncident(db, incidentId);
  return found
    .filter(({ serves }) => serves !== "other-alerts")
    .map(({ runbook: { slug, name } }) => ({ slug, name }));
}
