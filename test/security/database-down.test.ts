import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp, type App } from "../../src/app.ts";
import { FakeClock } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { DatabaseConnection } from "../../src/platform/database.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import { bootstrapKey, type TestApp } from "../support/test-app.ts";
import { browserOf, createRetailerApp, mondayMorning, send, type Headers } from "./retailer-app.ts";

/** A wire to the database that can be cut and joined again. */
class Wire {
  readonly #to: { host: string; port: number } | { path: string };
  readonly #ends = new Set<Socket>();
  #server: Server | null = null;
  port = 0;

  constructor(to: { host: string; port: number } | { path: string }) {
    this.#to = to;
  }

  join(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(this.#to);
      for (const end of [near, far]) {
        this.#ends.add(end);
        end.on("error", () => {});
        end.on("close", () => {
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    return new Promise((resolve) => {
      this.#server!.listen(this.port, "127.0.0.1", () => {
        this.port = (this.#server!.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  cut(): Promise<void> {
    for (const end of this.#ends) end.destroy();
    this.#ends.clear();
    return new Promise((resolve) => this.#server!.close(() => resolve()));
  }
}

type Place = { to: { host: string; port: number } | { path: string }; user: string; database: string };

function placeOf(connection: DatabaseConnection): Place {
  if ("connectionString" in connection) {
    const url = new URL(connection.connectionString);
    return {
      to: { host: url.hostname, port: Number(url.port || 5432) },
      user: decodeURIComponent(url.username),
      database: url.pathname.slice(1),
    };
  }
  const { host, port, user, database } = connection;
  return {
    to: host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port },
    user,
    database,
  };
}

let estate: TestApp;
let app: App;
let wire: Wire;
let browser: Headers;

beforeAll(async () => {
  estate = await createRetailerApp();
  browser = await browserOf(estate, "ada");
  const { to, user, database } = placeOf(estate.database.connection);
  wire = new Wire(to);
  await wire.join();
  app = await createApp({
    connection: { host: "127.0.0.1", port: wire.port, user, database },
    clock: new FakeClock(mondayMorning),
    log: pino({ level: "silent" }),
    secrets: createSecrets("test secret"),
    config: readConfig({}, { RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey }, "/nowhere"),
  });
  await app.start();
  await app.http.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await app.stop();
  await wire.cut().catch(() => {});
  await estate.stop();
});

/** Over a real socket, so that intake takes its shortest way. */
async function call(method: string, path: string, body?: unknown, headers: Headers = {}) {
  const { port } = app.http.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: Number(response.headers.get("retry-after")),
    type: response.headers.get("content-type") ?? "",
    body: (text.startsWith("{") || text.startsWith("[") || text.startsWith('"')
      ? JSON.parse(text)
      : text) as unknown,
  };
}

const administrator = { authorization: `Bearer ${bootstrapKey}` };

const pagerDuty = (dedupKey: string) =>
  call("POST", "/v2/enqueue", {
    routing_key: bootstrapKey,
    event_action: "trigger",
    dedup_key: dedupKey,
    payload: { summary: dedupKey, source: "db1", severity: "critical", component: "bedroom" },
  });
const alert = { labels: { alertname: "DiskFull", service: "bedroom" }, annotations: {} };

async function alertsNamed(...names: string[]): Promise<string[]> {
  const rows = await estate.database.db
    .selectFrom("alert")
    .select("dedup_key")
    .where("dedup_key", "in", names)
    .orderBy("dedup_key")
    .execute();
  return rows.map(({ dedup_key }) => dedup_key);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("It did not come about within 40 s");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test(
  "while no database answers, every sender is told to come again; when it is back, everything goes on by itself",
  { timeout: 120_000 },
  async () => {
    expect((await pagerDuty("before")).status).toBe(202);
    expect((await call("GET", "/readyz")).status).toBe(200);

    await wire.cut();

    const refused = await pagerDuty("during");
    expect(refused).toMatchObject({ status: 503, body: { status: "error", errors: [expect.any(String)] } });
    expect(refused.retryAfter).toBeGreaterThan(0);

    const inOwnForms = [
      await call("POST", "/v2/change/enqueue", {
        routing_key: bootstrapKey,
        payload: { summary: "deployed" },
      }),
      await call("POST", "/api/v2/alerts", [alert], administrator),
      await call("POST", `/hooks/prometheus/${bootstrapKey}/api/v2/alerts`, [alert]),
      await call("POST", `/hooks/alertmanager/${bootstrapKey}`, {
        version: "4",
        alerts: [{ status: "firing", ...alert }],
      }),
      await call("POST", "/api/v1/alerts", { summary: "disk full", service: "bedroom" }, administrator),
    ];
    for (const { status, retryAfter } of inOwnForms) {
      expect(status).toBe(503);
      expect(retryAfter).toBeGreaterThan(0);
    }
    expect(inOwnForms.map(({ body }) => typeof body)).toEqual([
      "object",
      "string",
      "string",
      "string",
      "object",
    ]);
    expect(inOwnForms[4]).toMatchObject({ body: { status: 503, code: "unavailable" } });

    // A key that is not remembered cannot be looked up: that is no reason to call it wrong.
    expect((await call("POST", `/hooks/prometheus/${"k".repeat(32)}/api/v2/alerts`, [alert])).status).toBe(
      503,
    );

    for (const path of ["/api/v1/services", "/api/v1/incidents", "/api/v1/on-call?service=bedroom"])
      for (const headers of [administrator, browser]) {
        const read = await call("GET", path, undefined, headers);
        expect(read).toMatchObject({ status: 503, body: { status: 503, code: "unavailable", errors: [] } });
        expect(read.type).toContain("application/problem+json");
        expect(read.retryAfter).toBeGreaterThan(0);
      }
    const write = await call("POST", "/api/v1/incidents", { service: "bedroom", title: "x" }, administrator);
    expect(write.status).toBe(503);

    const ready = await call("GET", "/readyz");
    expect(ready.status).toBe(503);
    expect(ready.retryAfter).toBeGreaterThan(0);
    expect((await call("GET", "/healthz")).status).toBe(200);
    expect((await call("GET", "/healthz", undefined, browser)).status).toBe(200);

    await wire.join();

    await until(async () => (await call("GET", "/readyz")).status === 200);
    expect((await call("GET", "/api/v1/services", undefined, browser)).status).toBe(200);
    expect((await pagerDuty("after")).status).toBe(202);
    // Nobody steps this server's workers: they came back by themselves.
    await until(async () => (await alertsNamed("before", "after")).length === 2);
    expect(await alertsNamed("during")).toEqual([]);
    await until(async () => app.board.listening);
    const incidents = await send(estate, { method: "GET", url: "/api/v1/incidents" }, administrator);
    expect(incidents.json<{ items: unknown[] }>().items.length).toBeGreaterThan(0);
  },
);

test(
  "an alert that was acknowledged just before the database went away is processed when it is back",
  { timeout: 120_000 },
  async () => {
    const names = Array.from({ length: 20 }, (_, index) => `burst-${String(index).padStart(2, "0")}`);
    const answers = await Promise.all(names.map((name) => pagerDuty(name)));
    expect(answers.every(({ status }) => status === 202)).toBe(true);
    await wire.cut();
    expect((await pagerDuty("lost-not-kept")).status).toBe(503);
    await wire.join();
    await until(async () => (await alertsNamed(...names)).length === names.length);
  },
);
