import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createPool, type DatabaseConnection } from "../../src/platform/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/embedded-postgres/index.ts";
import { migrate } from "../../src/platform/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseConnection;
    templateDatabase: string;
  }
}

/** The migrated database that every test database is cloned from; one a run, so that runs side by side do not meet. */
const template = `runwright_template_${process.pid}`;

/** One server for the whole run: `TEST_DATABASE_URL` where given, else the embedded PostgreSQL in a temporary folder. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env["TEST_DATABASE_URL"];
  const embedded = url ? null : await startEmbedded();
  const server: DatabaseConnection = url ? { connectionString: url } : embedded!.connection;
  await makeTemplate(server);
  project.provide("databaseServer", server);
  project.provide("templateDatabase", template);
  return async () => {
    await dropTemplate(server);
    await embedded?.stop();
  };
}

async function startEmbedded() {
  const folder = await mkdtemp(join(tmpdir(), "runwright-test-"));
  const server = await startEmbeddedPostgres({ dataDirectory: folder });
  return {
    connection: server.connection,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(server: DatabaseConnection): Promise<void> {
  const admin = createPool(server, { max: 1 });
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.query(`create database ${template}`);
  await admin.end();
  const pool = createPool(inDatabase(server, template), { max: 1 });
  await migrate(pool);
  await pool.end();
}

async function dropTemplate(server: DatabaseConnection): Promise<void> {
  const admin = createPool(server, { max: 1 });
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.end();
}

/** The same server, another database. */
export function inDatabase(server: DatabaseConnection, database: string): DatabaseConnection {
  if (!("connectionString" in server)) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
