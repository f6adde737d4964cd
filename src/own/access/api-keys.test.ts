import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { bootstrapKey, createTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { ApiKeys } from "./api-keys.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
  await applyCatalogue(app, retailerCatalogue);
});
afterAll(() => app.stop());

describe("the list of API keys", () => {
  test("shows a member the keys of their team and of its services, an administrator all of them", async () => {
    const make = (body: object) =>
      app.post("/api/v1/api-keys", { scopes: ["alerts:write"], ...body }).then(({ status }) => status);
    expect(await make({ name: "of the team", team: "bedroom" })).toBe(201);
    expect(await make({ name: "of the service", service: "bedroom" })).toBe(201);
    expect(await make({ name: "of another team", team: "checkout" })).toBe(201);
    expect(await make({ name: "of nobody" })).toBe(201);
    const namesFor = async (who: string) =>
      (await app.get("/api/v1/api-keys", await actingAs(app, who))).body.items
        .map(({ name }: { name: string }) => name)
        .toSorted();
    expect(await namesFor("ada")).toEqual(["of the service", "of the team"]);
    expect(await namesFor("root")).toEqual(["of another team", "of nobody", "of the service", "of the team"]);
    const key = (await app.get("/api/v1/api-keys?limit=4")).body.items.find(
      ({ name }: { name: string }) => name === "of the service",
    );
    expect(key).toMatchObject({ team: null, service: { slug: "bedroom" }, lastUsedAt: null });
  });

  test("is read page by page", async () => {
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const { body } = await app.get(`/api/v1/api-keys?limit=1${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await app.get("/api/v1/api-keys?cursor=WzEsMl0")).status).toBe(422);
  });
});

describe("looking for keys", () => {
  const counted = () => {
    const { platform } = app.app;
    const selectFrom = vi.spyOn(platform.db, "selectFrom");
    return { keys: new ApiKeys(platform, bootstrapKey), selectFrom };
  };

  test("an unknown key asks the database once in five seconds, however often it comes", async () => {
    const { keys, selectFrom } = counted();
    const unknown = "b".repeat(32);
    for (let n = 0; n < 20; n += 1) expect(await keys.find(unknown)).toBeNull();
    expect(selectFrom).toHaveBeenCalledTimes(1);
    app.clock.set(new Date(app.clock.now().getTime() + 5000));
    expect(await keys.find(unknown)).toBeNull();
    expect(selectFrom).toHaveBeenCalledTimes(2);
    selectFrom.mockRestore();
  });

  test("a key works the moment that it is made", async () => {
    const made = await app.post("/api/v1/api-keys", { name: "new", scopes: ["read"] });
    const headers = { authorization: `Bearer ${made.body.key}` };
    expect((await app.get("/api/v1/services", headers)).status).toBe(200);
  });

  test("the bootstrap key asks the database nothing", async () => {
    const { keys, selectFrom } = counted();
    expect(await keys.find(bootstrapKey)).toMatchObject({ scopes: ["admin"] });
    expect(selectFrom).not.toHaveBeenCalled();
    selectFrom.mockRestore();
  });
});
