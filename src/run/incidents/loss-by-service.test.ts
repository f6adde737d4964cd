import { afterAll, beforeAll, expect, test } from "vitest";
import { createRetailerApp } from "../../../test/security/retailer-app.ts";
import type { TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createRetailerApp();
});
afterAll(() => app.stop());

const open = (service: string, fields: object) =>
  app.post("/api/v1/incidents", { service, title: "It is down", ...fields });
const lossesOfEstate = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await app.get("/api/v1/estate")).body.items.map(
      (item: { service: { slug: string }; lossThisQuarter: { amount: string } }) => [
        item.service.slug,
        item.lossThisQuarter.amount,
      ],
    ),
  );

test("the estate tells what this quarter's incidents have cost each service, drills and earlier quarters left out", async () => {
  await open("bedroom", { impactStartedAt: "2026-03-02T09:00:00Z", sharePercent: 50 });
  await open("bedroom", { impactStartedAt: "2026-03-02T09:30:00Z", drill: true });
  await open("checkout", { impactStartedAt: "2025-12-31T23:00:00Z" });
  const losses = await lossesOfEstate();
  // Half of 200,000 an hour, for the hour until now.
  expect(losses).toMatchObject({ bedroom: "100000.00", checkout: "0.00" });
});
