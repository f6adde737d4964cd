import type { Config } from "./platform/config.ts";
import type { DatabaseConnection } from "./platform/database.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres/index.ts";
import { createLog, type Log } from "./platform/log.ts";
import type { Running } from "./start-app.ts";

export type { Running } from "./start-app.ts";

/**
 * Reads nothing but its configuration: starts the database where there is none, and the application on it. The program takes as
 * long to load as the database to start, so both happen at once: nothing here may import the application but by `import()`.
 */
export async function startRunwright(config: Config): Promise<Running> {
  const log = createLog(config.logLevel);
  const loading = import("./start-app.ts");
  // Awaited below; a failure is told there, once the database has started or failed.
  loading.catch(() => {});
  const database = await openDatabase(config, log);
  try {
    const { startApp } = await loading;
    const running = await startApp(config, database.connection, log);
    return {
      ...running,
      async stop() {
        await running.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(
  config: Config,
  log: Log,
): Promise<{ connection: DatabaseConnection; stop(): Promise<void> }> {
  if (config.databaseUrl !== undefined)
    return { connection: { connectionString: config.databaseUrl }, stop: async () => {} };
  return startEmbeddedPostgres({
    dataDirectory: config.dataDirectory,
    log: (message) => log.warn(message),
  });
}
