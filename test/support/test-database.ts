import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { createDb, createPool, type DatabaseConnection, type Db } from "../../src/platform/database.ts";
import { inDatabase } from "./global-setup.ts";

/** A migrated, empty database of its own on the run's server; ends with `drop()`. */
export type TestDatabase = {
  connection: DatabaseConnection;
  pool: pg.Pool;
  db: Db;
  drop(): Promise<void>;
};

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `runwright_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${inject("templateDatabase")}`);
  const connection = inDatabase(server, name);
  const pool = createPool(connection, { max: 5 });
  const db = createDb(pool);
  return {
    connection,
    pool,
    db,
    async drop() {
      await db.destroy();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(server: DatabaseConnection, statement: string): Promise<void> {
  const pool = createPool(server, { max: 1 });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pool.query(statement);
        return;
      } catch (error) {
        // Two clones of one template at the same time: the template is "being accessed by other users" for a moment.
        if ((error as { code?: string }).code !== "55006" || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await pool.end();
  }
}
