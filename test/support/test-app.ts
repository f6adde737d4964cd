import { pino } from "pino";
import { createApp, type App } from "../../src/app.ts";
import { FakeClock } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** The key that test requests act with unless they say otherwise: an administrator's. */
export const bootstrapKey = "TestBootstrapKey0000000000000000";

/** The whole product on a database and a clock of its own; nothing happens until `settle` or `advanceTo`. */
export type TestApp = {
  app: App;
  clock: FakeClock;
  database: TestDatabase;
  /** Does all that is due now. */
  settle(): Promise<void>;
  /** Moves the clock on, stopping at every timer on the way. */
  advanceTo(at: Date | string): Promise<void>;
  advance(minutes: number): Promise<void>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(url: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
};

// Tests look into answers of every shape.
// oxlint-disable-next-line no-explicit-any
export type Answer = { status: number; body: any; headers: Record<string, unknown> };

export async function createTestApp(
  start: string,
  environment: Record<string, string> = {},
  createDatabase: () => Promise<TestDatabase> = createTestDatabase,
): Promise<TestApp> {
  const database = await createDatabase();
  const clock = new FakeClock(start);
  const config = readConfig(
    {},
    { RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey, RUNWRIGHT_BASE_URL: "http://runwright.test", ...environment },
    "/nowhere",
  );
  const app = await createApp({
    connection: database.connection,
    clock,
    log: pino({ level: process.env["TEST_LOG"] ?? "silent" }),
    secrets: createSecrets("test secret"),
    config,
  });
  await app.http.ready();
  const settle = () => app.engine.settle();
  const advanceTo = async (at: Date | string) => {
    const target = new Date(at).getTime();
    await settle();
    for (;;) {
      const next = await database.db
        .selectFrom("timer")
        .select("due_at")
        .where("due_at", ">", clock.now())
        .orderBy("due_at")
        .limit(1)
        .executeTakeFirst();
      if (!next || next.due_at.getTime() > target) break;
      clock.set(next.due_at);
      await settle();
    }
    clock.set(new Date(target));
    await settle();
  };
  const send = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const response = await app.http.inject({
      method,
      url,
      headers: { authorization: `Bearer ${bootstrapKey}`, ...headers },
      ...(method === "POST" || method === "PUT" ? { payload: body as object } : {}),
    });
    const type = response.headers["content-type"] ?? "";
    return {
      status: response.statusCode,
      body: type.includes("json") ? response.json() : response.body,
      headers: response.headers,
    };
  };
  return {
    app,
    clock,
    database,
    settle,
    advanceTo,
    advance: (minutes) => advanceTo(new Date(clock.now().getTime() + minutes * 60_000)),
    get: (url, headers = {}) => send("GET", url, undefined, headers),
    post: (url, body, headers = {}) => send("POST", url, body, headers),
    put: (url, body, headers = {}) => send("PUT", url, body, headers),
    delete: (url, headers = {}) => send("DELETE", url, undefined, headers),
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}
