import { afterAll, beforeAll, expect, test } from "vitest";
import { loadExample } from "../../src/example.ts";
import { createTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-11-20T10:00:00Z");
  await loadExample(app.app.platform);
});
afterAll(() => app.stop());

type Item = { service: { slug: string }; derivation: { trafficLight: string; onCallLevel: string } };

const estate = async () => (await app.get("/api/v1/estate")).body;

test("the example's three services of the source are derived as the source derives them", async () => {
  const { items } = await estate();
  const derived = Object.fromEntries(
    items.map(({ service, derivation }: Item) => [service.slug, derivation]),
  );
  expect(derived).toMatchObject({
    appointments: { availabilityTarget: 95, operatingModel: "you-build-it-you-run-it", onCallLevel: "none" },
    bedroom: { availabilityTarget: 99, operatingModel: "you-build-it-you-run-it", onCallLevel: "domain" },
    "ecommerce-platform": { availabilityTarget: 99.9, operatingModel: "ops-run-it" },
  });
});

test("the example has something of everything to explore", async () => {
  const { items } = await estate();
  expect(items).toHaveLength(14);
  expect((await app.get("/api/v1/domains")).body.items).toHaveLength(3);
  const every = (field: "trafficLight" | "onCallLevel") =>
    new Set(items.map(({ derivation }: Item) => derivation[field]));
  expect(every("trafficLight")).toEqual(new Set(["red", "green"]));
  expect(every("onCallLevel")).toEqual(new Set(["none", "domain", "team"]));
});

test("a service of the example that is on call out of hours has somebody who answers", async () => {
  const { items } = (await app.get("/api/v1/on-call?at=2026-11-22T03:00:00Z")).body;
  const alone = items.filter((item: { level: string; steps: { people: unknown[] }[] }) =>
    item.level === "none" ? false : item.steps.every(({ people }) => people.length === 0),
  );
  expect(alone.map((item: { service: { slug: string } }) => item.service.slug)).toEqual([]);
});

test.each(["2026-11-22T03:00:00Z", "2026-11-24T10:00:00Z"])(
  "all answers at once are those of each service alone, at %s",
  async (at) => {
    const { items } = (await app.get(`/api/v1/on-call?at=${at}`)).body;
    expect(items).toHaveLength(14);
    for (const item of items)
      expect(item).toEqual((await app.get(`/api/v1/on-call?service=${item.service.slug}&at=${at}`)).body);
  },
);

test("whoever explores the example may change everything in it", async () => {
  const { items } = (await app.get("/api/v1/services?limit=100")).body;
  expect(items.filter(({ managedBy }: { managedBy: string }) => managedBy !== "interface")).toEqual([]);
});

test("the alert of the first start opens an incident that shows what to do", async () => {
  const { alertKey } = await loadExample(app.app.platform);
  const payload = {
    summary: "Bedroom: 40 % of requests fail",
    source: "prometheus",
    severity: "critical",
    class: "HighErrorRate",
    custom_details: { service: "bedroom" },
  };
  await app.post("/v2/enqueue", { routing_key: alertKey, event_action: "trigger", payload });
  await app.settle();
  const { items } = (await app.get("/api/v1/incidents?service=bedroom")).body;
  const { body } = await app.get(`/api/v1/incidents/${items[0].id}/runbooks`);
  const found = body.items.map(({ slug, serves }: { slug: string; serves: string }) => `${slug} ${serves}`);
  expect(found).toEqual(["bedroom-errors alert", "bedroom-release-back service"]);
});

test("the example loads once, and later starts tell the same sign-in", async () => {
  const again = await loadExample(app.app.platform);
  expect(again).toEqual(await loadExample(app.app.platform));
  expect((await app.get("/api/v1/audit?limit=1")).status).toBe(200);
});
