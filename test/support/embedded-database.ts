import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb, createPool } from "../../src/platform/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/embedded-postgres/index.ts";
import { migrate } from "../../src/platform/migrate.ts";
import type { TestDatabase } from "./test-database.ts";

/** A migrated database on an embedded server of its own, for tests that run without the shared one; ends with `drop()`. */
export async function createEmbeddedDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "runwright-test-"));
  const server = await startEmbeddedPostgres({ dataDirectory: folder });
  const pool = createPool(server.connection, { max: 5 });
  await migrate(pool);
  const db = createDb(pool);
  return {
    connection: server.connection,
    pool,
    db,
    async drop() {
      await db.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
