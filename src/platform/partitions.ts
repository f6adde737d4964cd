import { sql } from "kysely";
import type { Db } from "./database.ts";

const partitioned = ["audit", "timeline_entry", "alert"] as const;

/** Makes the monthly partitions of this month and the next two; rows outside them go to the default partition. */
export async function ensurePartitions(db: Db, now: Date): Promise<void> {
  for (const table of partitioned)
    for (let ahead = 0; ahead <= 2; ahead += 1) {
      const from = monthStart(now, ahead);
      const name = `${table}_${from.slice(0, 4)}_${from.slice(5, 7)}`;
      const exists = await sql<{
        found: boolean;
      }>`select to_regclass(${name}) is not null as found`.execute(db);
      if (exists.rows[0]?.found) continue;
      await sql`create table if not exists ${sql.table(name)} partition of ${sql.table(table)}
        for values from (${sql.lit(from)}) to (${sql.lit(monthStart(now, ahead + 1))})`.execute(db);
    }
}

const monthStart = (now: Date, ahead: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString();
