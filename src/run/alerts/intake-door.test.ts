import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bootstrapKey, createTestApp, type TestApp } from "../../../test/support/test-app.ts";

const wrongKey = "WrongKey000000000000000000000000";

const alertmanagerAlert = { labels: { alertname: "Slow", instance: "web-1" } };
const event = (routingKey: string, extra: object = {}) => ({
  routing_key: routingKey,
  event_action: "trigger",
  payload: { summary: "Disk is full", source: "db-1", severity: "critical" },
  ...extra,
});
const bearer = { authorization: `Bearer ${bootstrapKey}` };
const basic = { authorization: `Basic ${Buffer.from(`prometheus:${bootstrapKey}`).toString("base64")}` };

type Sent = { url: string; body: string; headers?: Record<string, string> };
type Received = { status: number; type: string | undefined; body: string };

const cases: { rule: string; sent: Sent; answer: { status: number; body: unknown } }[] = [
  {
    rule: "Prometheus's alerts are kept, with the key as a bearer",
    sent: { url: "/api/v2/alerts", body: JSON.stringify([alertmanagerAlert]), headers: bearer },
    answer: { status: 200, body: "" },
  },
  {
    rule: "the key may be the password of basic authentication",
    sent: { url: "/api/v2/alerts", body: JSON.stringify([alertmanagerAlert]), headers: basic },
    answer: { status: 200, body: "" },
  },
  {
    rule: "the key may stand in the path",
    sent: {
      url: `/hooks/prometheus/${bootstrapKey}/api/v2/alerts`,
      body: JSON.stringify([alertmanagerAlert]),
    },
    answer: { status: 200, body: "" },
  },
  {
    rule: "Alertmanager's webhook is kept",
    sent: {
      url: `/hooks/alertmanager/${bootstrapKey}`,
      body: JSON.stringify({ alerts: [alertmanagerAlert] }),
    },
    answer: { status: 200, body: {} },
  },
  {
    rule: "PagerDuty's event is kept",
    sent: { url: "/v2/enqueue", body: JSON.stringify(event(bootstrapKey, { dedup_key: "disk" })) },
    answer: { status: 202, body: { status: "success", message: "Event processed", dedup_key: "disk" } },
  },
  {
    rule: "a stranger is refused",
    sent: { url: "/api/v2/alerts", body: "[]", headers: { authorization: `Bearer ${wrongKey}` } },
    answer: { status: 401, body: expect.any(String) },
  },
  {
    rule: "without a key nobody is let in",
    sent: { url: "/api/v2/alerts", body: "[]" },
    answer: { status: 401, body: expect.any(String) },
  },
  {
    rule: "a stranger is refused in PagerDuty's words",
    sent: { url: "/v2/enqueue", body: JSON.stringify(event(wrongKey)) },
    answer: { status: 400, body: expect.objectContaining({ errors: ["Invalid routing key"] }) },
  },
  {
    rule: "what is not JSON is refused in Alertmanager's words",
    sent: { url: "/api/v2/alerts", body: "[{", headers: bearer },
    answer: { status: 400, body: expect.objectContaining({ code: 400 }) },
  },
  {
    rule: "no body at all is refused",
    sent: { url: "/v2/enqueue", body: "" },
    answer: { status: 400, body: expect.objectContaining({ status: "Unrecognized object" }) },
  },
  {
    rule: "a body beyond the limit is refused",
    sent: { url: "/v2/enqueue", body: JSON.stringify(event(bootstrapKey, { more: "x".repeat(600_000) })) },
    answer: { status: 413, body: expect.objectContaining({ message: "Event object is too large" }) },
  },
];

let world: TestApp;
let port: number;

beforeAll(async () => {
  world = await createTestApp("2026-03-02T10:00:00Z");
  await world.app.http.listen({ host: "127.0.0.1", port: 0 });
  port = (world.app.http.server.address() as AddressInfo).port;
});
afterAll(() => world.stop());

/** Through a real connection; a body without a length is what the direct way leaves to the framework. */
const send = ({ url, body, headers = {} }: Sent, way: "direct" | "framework"): Promise<Received> =>
  new Promise((resolve, reject) => {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const outgoing = httpRequest(
      {
        host: "127.0.0.1",
        port,
        path: url,
        method: "POST",
        headers: { ...headers, ...(way === "direct" ? length : {}) },
      },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () =>
          resolve({ status: response.statusCode!, type: response.headers["content-type"], body: text }),
        );
      },
    );
    outgoing.on("error", reject);
    if (way === "framework") outgoing.write(body.slice(0, 1));
    outgoing.end(way === "framework" ? body.slice(1) : body);
  });

const received = async () =>
  (await world.get("/api/v1/alerts?limit=100")).body.items as {
    dedupKey: string;
    receivedCount: number;
    format: string;
  }[];

describe.each(["direct", "framework"] as const)("an alert that comes the %s way", (way) => {
  test.each(cases)("$rule", async ({ sent, answer }) => {
    const { status, body, type } = await send(sent, way);
    expect({ status, body: type?.includes("json") ? JSON.parse(body) : body }).toEqual(answer);
  });

  test("is processed as it was sent", async () => {
    await world.settle();
    const before = (await received()).length;
    const sent = { ...event(bootstrapKey), payload: { summary: `By ${way}`, source: "s", severity: "info" } };
    const answer = JSON.parse((await send({ url: "/v2/enqueue", body: JSON.stringify(sent) }, way)).body);
    await world.settle();
    const alerts = await received();
    expect(alerts).toHaveLength(before + 1);
    expect(alerts[0]).toMatchObject({
      dedupKey: answer.dedup_key,
      summary: `By ${way}`,
      severity: "sev3",
      format: "pagerduty-events-v2",
      startedAt: "2026-03-02T10:00:00.000Z",
    });
  });
});

describe("the intake log", () => {
  const rows = () => world.database.db.selectFrom("intake").selectAll().orderBy("id").execute();

  test("keeps no key that a body carried", async () => {
    await world.settle();
    const body = JSON.stringify(event(bootstrapKey, { dedup_key: "secretive" }));
    await send({ url: "/v2/enqueue", body }, "direct");
    const [row] = await rows();
    expect(row!.entries).toContain("Disk is full");
    expect(row!.entries).not.toContain(bootstrapKey);
  });

  test("sets aside the one entry that cannot be processed, and processes its neighbours", async () => {
    await world.settle();
    await send(
      { url: "/v2/enqueue", body: JSON.stringify(event(bootstrapKey, { dedup_key: "neighbour" })) },
      "direct",
    );
    const [row] = await rows();
    const [good] = JSON.parse(row!.entries) as object[];
    // As another server wrote it: what this one wrote itself is not read again.
    await world.database.db
      .updateTable("intake")
      .set({
        received_at: new Date(row!.received_at.getTime() + 1),
        entries: JSON.stringify([{ ...good, format: "spoken by nobody" }, good]),
      })
      .execute();
    for (const dedupKey of ["before", "after"])
      await send(
        { url: "/v2/enqueue", body: JSON.stringify(event(bootstrapKey, { dedup_key: dedupKey })) },
        "direct",
      );
    await world.settle();
    expect(await rows()).toEqual([]);
    const keys = (await received()).map(({ dedupKey }) => dedupKey);
    expect(keys).toEqual(expect.arrayContaining(["neighbour", "before", "after"]));
    const failures = (await world.get("/api/v1/alerts/failures")).body.items;
    expect(failures).toMatchObject([{ error: "No format is called spoken by nobody." }]);
  });
});
