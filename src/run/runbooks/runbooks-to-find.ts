import { sql } from "kysely";
import type { SearchSubject } from "../../own/catalogue/index.ts";

/** Runbooks in the search of the portal: by name, slug or an alert that they serve, told apart by what they are for. */
export const runbooksToFind: SearchSubject = {
  kind: "runbook",
  rows: sql`runbook where removed_at is null`,
  detail: sql`(
    select string_agg(s.name, ', ' order by rs.position) from runbook_service rs join service s on s.id = rs.service_id
    where rs.runbook_id = found.id)`,
};
