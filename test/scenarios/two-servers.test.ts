import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, type App } from "../../src/app.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import { bootstrapKey, createTestApp, type TestApp } from "../support/test-app.ts";

// Each server remembers what it knows of senders' keys; whoever processes next must not trust a memory that is out of date.
let first: TestApp;
let second: App;

const alert = (changes: object = {}) => [
  { labels: { alertname: "Down", instance: "web-1", severity: "critical" }, ...changes },
];

beforeAll(async () => {
  first = await createTestApp("2026-11-20T10:00:00Z");
  second = await createApp({
    connection: first.database.connection,
    clock: first.clock,
    log: pino({ level: "silent" }),
    secrets: createSecrets("test secret"),
    config: readConfig({}, { RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey }, "/nowhere"),
  });
  await second.http.ready();
});

afterAll(async () => {
  await second.stop();
  await first.stop();
});

async function send(app: App, body: object): Promise<void> {
  const { statusCode } = await app.http.inject({
    method: "POST",
    url: "/api/v2/alerts",
    headers: { authorization: `Bearer ${bootstrapKey}` },
    payload: body,
  });
  expect(statusCode).toBe(200);
  await app.engine.settle();
}

const alerts = async (): Promise<{ state: string; receivedCount: number; endedAt: string | null }[]> =>
  (await first.get("/api/v1/alerts")).body.items;

describe("two servers on one database that take turns at one alert", () => {
  test("count each repeat once, whoever processes it", async () => {
    await send(first.app, alert());
    await send(first.app, alert());
    await send(second, alert());
    await send(second, alert());
    await send(first.app, alert());
    expect(await alerts()).toMatchObject([{ state: "firing", receivedCount: 5 }]);
  });

  test("know its end, whoever processed it: what fires again is a new alert", async () => {
    await send(second, alert({ endsAt: "2026-11-20T09:59:00Z" }));
    await send(first.app, alert());
    expect(await alerts()).toMatchObject([
      { state: "firing", receivedCount: 1 },
      { state: "resolved", receivedCount: 5 },
    ]);
  });
});

describe("an alert that expires unless it is repeated", () => {
  test("fires on while it is repeated, though repeats come after the instant at which it was first to expire", async () => {
    for (const minutes of [4, 4, 4]) {
      await first.advance(minutes);
      await send(first.app, alert());
    }
    await first.advance(4);
    expect((await alerts())[0]).toMatchObject({ state: "firing", receivedCount: 4 });
  });

  test("ends when its last repeat has expired", async () => {
    await first.advance(2);
    const [last] = await alerts();
    expect(last).toMatchObject({ state: "resolved" });
    expect(last?.endedAt).toBe("2026-11-20T10:17:00.000Z");
  });
});
