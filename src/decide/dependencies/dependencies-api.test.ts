import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRetailerApp } from "../../../test/security/retailer-app.ts";
import type { TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;

const service = (name: string, exposure: number, dependsOn: string): string => `apiVersion: runwright/v1
kind: Service
name: ${name}
spec:
  kind: digital
  owner: bedroom
  exposurePerHour: ${exposure}
  demand: high
  dependsOn: [${dependsOn}]
`;

beforeAll(async () => {
  app = await createRetailerApp();
  const text = [
    service(
      "till",
      600_000,
      "{service: prices, kind: hard}, {service: loyalty, softenedBy: cache, degradation: No points.}",
    ),
    service("prices", 100_000, "{service: stock, kind: hard}"),
    service("stock", 90_000, "{service: prices, kind: hard}"),
    service("loyalty", 5_000, ""),
    service("kiosk", 4_000, "{service: till, kind: hard}"),
  ].join("---\n");
  const applied = await app.post("/api/v1/catalogue/apply", { files: [{ path: "shop.yaml", text }] });
  expect(applied.status).toBe(200);
});
afterAll(() => app.stop());

const around = async (slug: string, depth = 1) =>
  (await app.get(`/api/v1/services/${slug}/dependencies?depth=${depth}`)).body;
const slugs = (items: { service: { slug: string } }[]) =>
  items.map(({ service: { slug } }) => slug).toSorted();

describe("around a service", () => {
  test("what it needs and who needs it, with targets, so many steps away as asked", async () => {
    const one = await around("till");
    expect(slugs(one.nodes)).toEqual(["kiosk", "loyalty", "prices", "till"]);
    expect(one.distances).toEqual({ till: 0, prices: 1, loyalty: 1, kiosk: -1 });
    expect(
      one.nodes.find((node: { service: { slug: string } }) => node.service.slug === "till"),
    ).toMatchObject({
      availabilityTarget: 99.9,
      exposurePerHour: { amount: "600000.00", currency: "USD" },
    });
    expect(slugs((await around("till", 2)).nodes)).toContain("stock");
  });

  test("what its failure takes along, and in words what that costs", async () => {
    const { blastRadius, text } = await around("prices");
    expect(slugs(blastRadius.failing)).toEqual(["kiosk", "stock", "till"]);
    expect(text).toBe(
      "If prices fails, 3 services fail with it; the costliest of them is worth 600,000 USD an hour.",
    );
    expect((await around("loyalty")).blastRadius.degraded).toEqual([
      {
        service: { slug: "till", name: "till" },
        on: { slug: "loyalty", name: "loyalty" },
        softenedBy: "cache",
        degradation: "No points.",
      },
    ]);
  });

  test("why its target cannot hold", async () => {
    expect((await around("till")).weak.text).toBe(
      "till needs prices, which is on 99.0 %, and nothing softens its failure: 99.9 % cannot hold.",
    );
    expect((await around("loyalty")).weak).toBeNull();
  });

  test("a service that is not there is told, and a depth that is none", async () => {
    expect((await app.get("/api/v1/services/nothing/dependencies")).status).toBe(404);
    expect((await app.get("/api/v1/services/till/dependencies?depth=9")).status).toBe(422);
  });
});

describe("the whole map", () => {
  test("tells circles and targets that cannot hold before anything else", async () => {
    const map = (await app.get("/api/v1/dependencies?team=bedroom")).body;
    expect(map.text).toMatch(/^\d+ dependencies: 1 target cannot hold, .*; 1 circle\.$/);
    expect(map.cycles).toMatchObject([{ isHard: true, services: [{ slug: "prices" }, { slug: "stock" }] }]);
    expect(slugs(map.weak)).toContain("till");
  });

  test("follows a change at once", async () => {
    const text = service("stock", 90_000, "");
    await app.post("/api/v1/catalogue/apply", { files: [{ path: "stock.yaml", text }] });
    expect((await app.get("/api/v1/dependencies")).body.cycles).toEqual([]);
  });

  test("of a team that there is not is refused", async () => {
    expect((await app.get("/api/v1/dependencies?team=nobody")).body.errors).toMatchObject([{ path: "team" }]);
  });
});
