import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { advisoryLocks } from "./advisory-locks.ts";
import { packageRoot } from "./package-root.ts";

/** Brings the schema up to date: every file of migrations/ once, in order, each in its own transaction. Returns the names applied. */
export async function migrate(
  pool: pg.Pool,
  folder: string = join(packageRoot, "migrations"),
): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [advisoryLocks.migration]);
    return await applyMissing(client, folder);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [advisoryLocks.migration]).catch(() => {});
    client.release();
  }
}

async function applyMissing(client: pg.PoolClient, folder: string): Promise<string[]> {
  await client.query(
    "create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())",
  );
  const applied = new Map<string, string>();
  for (const row of (await client.query("select name, checksum from migration")).rows)
    applied.set(row.name, row.checksum);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const done: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    const checksum = createHash("sha256").update(text).digest("hex");
    const before = applied.get(name);
    if (before === checksum) continue;
    if (before !== undefined)
      throw new Error(
        `Migration ${name} was changed after it had been applied to this database. Restore the file, or begin with an empty database.`,
      );
    await applyOne(client, name, text, checksum);
    done.push(name);
  }
  return done;
}

async function applyOne(client: pg.PoolClient, name: string, text: string, checksum: string): Promise<void> {
  try {
    await client.query("begin");
    await client.query(text);
    await client.query("insert into migration (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new Error(
      `Migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
