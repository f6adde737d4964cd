import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.ts";

/** What an import brought: the thing whole, the object that it became, and the fields that imports have written of that. */
export type ImportedEntity = {
  reference: string;
  entity: Readonly<Record<string, unknown>>;
  file: string;
  line: number;
  objectKind: string | null;
  objectName: string | null;
  written: Readonly<Record<string, unknown>>;
};

/** Everything that imports from a source have brought so far. */
export async function loadImportedEntities(db: Db, source: string): Promise<ImportedEntity[]> {
  const { rows } = await sql<ImportedEntity>`
    select reference, entity, file, line, object_kind as "objectKind", object_name as "objectName", written
    from imported_entity where source = ${source} order by reference`.execute(db);
  return rows;
}

/** Puts what an import brought in the place of what earlier ones brought under the same references. */
export async function saveImportedEntities(
  tx: Tx,
  source: string,
  entities: readonly ImportedEntity[],
  now: Date,
): Promise<void> {
  await sql`
    insert into imported_entity (source, reference, entity, file, line, object_kind, object_name, written, imported_at)
    select ${source}, reference, entity, file, line, "objectKind", "objectName", written, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(entities)}::jsonb) as row (reference text, entity jsonb, file text,
      line integer, "objectKind" text, "objectName" text, written jsonb)
    on conflict (source, reference) do update set entity = excluded.entity, file = excluded.file, line = excluded.line,
      object_kind = excluded.object_kind, object_name = excluded.object_name, written = excluded.written,
      imported_at = excluded.imported_at`.execute(tx);
}

/** Notes whom an import names as the owners of services that have none. */
export async function saveWantedOwners(
  tx: Tx,
  wanted: readonly { service: string; wantedOwner: string }[],
): Promise<void> {
  await sql`
    update service set wanted_owner = row."wantedOwner"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as row (service text, "wantedOwner" text)
    where service.slug = row.service and service.owner_team_id is null
      and service.wanted_owner <> row."wantedOwner"`.execute(tx);
}
