import { sql } from "kysely";
import type { SearchSubject } from "../../own/catalogue/index.ts";

/** Objectives in the search of the portal: by name or slug, told apart by their service. */
export const objectivesToFind: SearchSubject = {
  kind: "objective",
  rows: sql`objective where removed_at is null`,
  detail: sql`(
    select s.name from objective o join service s on s.id = o.service_id where o.id = found.id)`,
};
