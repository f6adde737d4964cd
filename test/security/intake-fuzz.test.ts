import type { AddressInfo } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bootstrapKey, type TestApp } from "../support/test-app.ts";
import { hostileBodies, hostileValues } from "./hostile-values.ts";
import { createRetailerApp } from "./retailer-app.ts";

let app: TestApp;
let origin: string;

beforeAll(async () => {
  app = await createRetailerApp();
  await app.app.http.listen({ port: 0, host: "127.0.0.1" });
  origin = `http://127.0.0.1:${(app.app.http.server.address() as AddressInfo).port}`;
});
afterAll(() => app.stop());

const alert = {
  labels: { alertname: "DiskFull", service: "bedroom" },
  annotations: { summary: "disk full" },
  startsAt: "2026-03-02T09:59:00Z",
  generatorURL: "http://prometheus.example",
};
const payload = { summary: "s", source: "x", severity: "error", custom_details: { a: [1, { b: 2 }] } };
const formats: [string, unknown][] = [
  [
    "/v2/enqueue",
    { routing_key: bootstrapKey, event_action: "trigger", dedup_key: "k", payload, links: [{ href: "h" }] },
  ],
  ["/v2/change/enqueue", { routing_key: bootstrapKey, payload, links: [] }],
  ["/api/v2/alerts", [alert, alert]],
  [`/hooks/prometheus/${bootstrapKey}/api/v2/alerts`, [alert]],
  [`/hooks/alertmanager/${bootstrapKey}`, { version: "4", alerts: [{ ...alert, status: "firing" }] }],
  [
    "/api/v1/alerts",
    [{ summary: "s", service: "bedroom", labels: { a: "b" }, links: [{ href: "https://l.example" }] }],
  ],
];

/** Every place of a body, as the names that lead to it. */
const placesOf = (value: unknown): string[][] =>
  typeof value === "object" && value !== null
    ? [[], ...Object.entries(value).flatMap(([name, item]) => placesOf(item).map((rest) => [name, ...rest]))]
    : [[]];

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

/** A good body with one place put wrong, a piece of its text cut out or flipped, or no such body at all. */
function malformed(good: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(good);
  const anything = fc.oneof(fc.constantFrom(...hostileValues), fc.jsonValue({ maxDepth: 3 }));
  const index = fc.nat(text.length - 1);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...placesOf(good)), anything)
        .map(([place, by]) => JSON.stringify(replaced(good, place, by) ?? null)),
    },
    { weight: 2, arbitrary: fc.tuple(index, index).map(([a, b]) => text.slice(0, a) + text.slice(b)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(index, fc.string({ unit: "binary" }))
        .map(([at, bit]) => text.slice(0, at) + bit + text.slice(at + 1)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...hostileBodies) },
  );
}

const bodiesAFormat = 1000;
const atOnce = 20;

test.each(formats)(
  "%s answers a thousand malformed bodies without a failure",
  { timeout: 120_000 },
  async (path, good) => {
    const bodies = fc.sample(malformed(good), { seed: 20_260_302, numRuns: bodiesAFormat });
    const failures: string[] = [];
    for (let from = 0; from < bodies.length; from += atOnce)
      await Promise.all(
        bodies.slice(from, from + atOnce).map(async (body) => {
          const answer = await fetch(origin + path, {
            method: "POST",
            headers: { authorization: `Bearer ${bootstrapKey}`, "content-type": "application/json" },
            body,
          });
          const text = await answer.text();
          if (answer.status >= 500) failures.push(`${answer.status} ${text} for ${body.slice(0, 300)}`);
        }),
      );
    expect(failures).toEqual([]);
  },
);

test(
  "whatever was taken of it is processed, and nothing had to be set aside",
  { timeout: 120_000 },
  async () => {
    await app.settle();
    const { items } = (await app.get("/api/v1/alerts/failures")).body as { items: unknown[] };
    expect(items).toEqual([]);
    expect(await app.database.db.selectFrom("intake").select("id").execute()).toEqual([]);
  },
);
