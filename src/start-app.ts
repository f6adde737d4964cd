import { createApp, type App } from "./app.ts";
import { poolSizes, startHttpProcesses, type Handover, type HttpProcesses } from "./http-processes.ts";
import { systemClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { createPool, isUnavailable, type DatabaseConnection } from "./platform/database.ts";
import type { Log } from "./platform/log.ts";
import { migrate } from "./platform/migrate.ts";
import { createSecrets, loadMasterSecret } from "./platform/secrets.ts";

/** A running Runwright and how to end it. */
export type Running = { app: App; address: string; stop(): Promise<void> };

/** On a database that is there: brings the schema up to date, wires the application and listens. */
export async function startApp(config: Config, connection: DatabaseConnection, log: Log): Promise<Running> {
  await migrateWhenReady(connection, log);
  const secrets = createSecrets(await loadMasterSecret(config.secret, config.dataDirectory));
  const poolSize = poolSizes(config.processes);
  const parts = { connection, clock: systemClock, log, secrets, config };
  const app = await createApp(config.processes === 1 ? parts : { ...parts, poolSize: poolSize.main });
  const front = await listen(app, { config, connection, poolSize: poolSize.http }, log);
  await app.start();
  return {
    app,
    address: front.address,
    async stop() {
      await front.stop();
      await app.stop();
    },
  };
}

/** By itself, or by processes of their own where the operator asks for more than one. */
async function listen(app: App, handover: Handover, log: Log): Promise<HttpProcesses> {
  const { host, port, processes } = handover.config;
  if (processes > 1) return startHttpProcesses(handover, { log, wake: (worker) => app.board.wake(worker) });
  return { address: await app.http.listen({ host, port }), stop: async () => {} };
}

const patienceMilliseconds = 60_000;

/** A database that is still starting is waited for; a wrong address is not, beyond a minute. */
async function migrateWhenReady(connection: DatabaseConnection, log: Log): Promise<void> {
  const pool = createPool(connection, { max: 1 });
  const began = Date.now();
  try {
    for (;;) {
      try {
        await migrate(pool);
        return;
      } catch (error) {
        if (!isUnavailable(error) || Date.now() - began > patienceMilliseconds) throw error;
        log.warn({ error: String(error) }, "waiting for the database");
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  } finally {
    await pool.end();
  }
}
