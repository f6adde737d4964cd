import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { listenToEvents } from "../../../test/support/event-stream.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { cleanAccess } from "./clean-access.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
  await applyCatalogue(app, retailerCatalogue);
  await app.app.http.listen({ port: 0, host: "127.0.0.1" });
  await app.app.board.start();
});
beforeEach(async () => {
  await app.database.db.deleteFrom("session").execute();
});
afterAll(() => app.stop());

const sessionsOf = async (headers: Record<string, string>) =>
  (await app.get("/api/v1/sessions", headers)).body.items as { id: string; current: boolean }[];
const isSignedIn = async (headers: Record<string, string>) =>
  (await app.get("/api/v1/session", headers)).status === 200;

describe("a person's sessions", () => {
  test("name the one that asks", async () => {
    const desk = await actingAs(app, "ada");
    app.clock.set(new Date(app.clock.now().getTime() + 1000));
    const phone = await actingAs(app, "ada");
    expect((await sessionsOf(desk)).map(({ current }) => current)).toEqual([false, true]);
    expect((await sessionsOf(phone)).map(({ current }) => current)).toEqual([true, false]);
  });

  test("all but this one are ended together, and nobody else's", async () => {
    const [desk, phone, lin] = [
      await actingAs(app, "ada"),
      await actingAs(app, "ada"),
      await actingAs(app, "lin"),
    ];
    expect((await app.delete("/api/v1/sessions", desk)).status).toBe(204);
    expect(await isSignedIn(desk)).toBe(true);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(lin)).toBe(true);
    const { items } = (await app.get("/api/v1/audit?action=session.revoke&limit=1")).body;
    expect(items).toMatchObject([{ actor: { name: "Ada" }, after: { sessions: 1 } }]);
  });

  test("an administrator lists and ends anybody's, and others not even learn of them", async () => {
    const ada = await actingAs(app, "ada");
    const root = await actingAs(app, "root");
    const { id } = (await sessionsOf(ada))[0]!;
    const listed = (await app.get("/api/v1/people/ada/sessions", root)).body.items;
    expect(listed).toMatchObject([{ id, current: false }]);
    expect((await app.delete(`/api/v1/sessions/${id}`, await actingAs(app, "lin"))).status).toBe(404);
    expect((await app.delete(`/api/v1/sessions/${id}`, root)).status).toBe(204);
    expect(await isSignedIn(ada)).toBe(false);
    const again = await actingAs(app, "ada");
    expect((await app.delete("/api/v1/people/ada/sessions", root)).status).toBe(204);
    expect(await isSignedIn(again)).toBe(false);
    expect((await app.get("/api/v1/people/nobody/sessions", root)).status).toBe(404);
  });
});

describe("a stream of live events", () => {
  test("ends at once with its session, and no other person's does", { timeout: 30_000 }, async () => {
    const desk = await actingAs(app, "ada");
    const phone = await actingAs(app, "ada");
    const streams = await Promise.all([desk, phone].map((headers) => listenToEvents(app, headers)));
    const [atDesk, onPhone] = streams;
    await app.delete("/api/v1/session", desk);
    await atDesk!.ended;
    await app.post("/api/v1/incidents", { service: "bedroom", title: "Beds cannot be bought" });
    await expect.poll(() => onPhone!.text()).toContain("incident.");
    expect(onPhone!.text()).not.toContain("session.ended");
    await app.delete("/api/v1/people/ada/sessions");
    await onPhone!.ended;
  });
});

describe("what is kept", () => {
  test("is a day of wrong passwords, and sessions until they end by themselves", async () => {
    const { db } = app.database;
    const now = app.clock.now().getTime();
    const failures = [23, 25].map((hours) => ({
      email: `${hours}@example.com`,
      address: "192.0.2.1",
      failed_at: new Date(now - hours * 3_600_000),
    }));
    await db.insertInto("sign_in_failure").values(failures).execute();
    await actingAs(app, "ada");
    await actingAs(app, "lin");
    const linsEnd = { expires_at: new Date(now - 1) };
    const lin = db.selectFrom("person").select("id").where("slug", "=", "lin");
    await db.updateTable("session").set(linsEnd).where("person_id", "=", lin).execute();
    await cleanAccess(app.app.platform);
    const kept = await db.selectFrom("sign_in_failure").select("email").execute();
    expect(kept).toEqual([{ email: "23@example.com" }]);
    expect(await db.selectFrom("session").select("id").execute()).toHaveLength(1);
  });
});
