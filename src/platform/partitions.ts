import { sql } from "kysely";
import type { Platform } from "./context.ts";
import type { Db } from "./database.ts";
import type { Feature } from "./feature.ts";

const checkViolation = "23514";

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
      await makePartition(db, table, name, { from, to: monthStart(now, ahead + 1) });
    }
}

/** A month that has rows in the default partition already stays there; it lacks nothing but the means to be dropped at once. */
async function makePartition(
  db: Db,
  table: string,
  name: string,
  month: { from: string; to: string },
): Promise<void> {
  try {
    await sql`create table if not exists ${sql.table(name)} partition of ${sql.table(table)}
      for values from (${sql.lit(month.from)}) to (${sql.lit(month.to)})`.execute(db);
  } catch (error) {
    if ((error as { code?: string }).code !== checkViolation) throw error;
  }
}

const monthStart = (now: Date, ahead: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString();

const checkMilliseconds = 3_600_000;

/** Keeps the partitions ahead of the clock for as long as a server lives. */
export function keepPartitions(platform: Pick<Platform, "db" | "clock">): Feature {
  let madeFor = "";
  return {
    name: "partitions",
    workers: [
      {
        name: "partitions",
        async step() {
          const now = platform.clock.now();
          const month = monthStart(now, 0);
          if (month !== madeFor) await ensurePartitions(platform.db, now);
          madeFor = month;
          return { worked: false, idleMilliseconds: checkMilliseconds };
        },
      },
    ],
  };
}
