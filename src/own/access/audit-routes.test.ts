import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { systemActor } from "../../platform/access.ts";
import { appendAudit } from "../../platform/audit.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
  await applyCatalogue(app, retailerCatalogue);
});
afterAll(() => app.stop());

describe("the audit log", () => {
  test("is read newest first, page by page to the first entry", async () => {
    const seen: number[] = [];
    for (let next: string | null = ""; next !== null;) {
      const { body } = await app.get(`/api/v1/audit?limit=15${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ seq }: { seq: number }) => seq));
      next = body.next;
    }
    expect(seen.length).toBeGreaterThan(30);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
  });

  test("tells who did what, to what and from where; found by action, subject and time", async () => {
    const ada = await actingAs(app, "ada");
    app.clock.set("2026-03-04T13:00:00Z");
    const cover = { person: "lin", end: "2026-03-05T00:00:00Z", reason: "dentist" };
    await app.post("/api/v1/schedules/home-out-of-hours/overrides", cover, ada);
    const line = {
      actor: { kind: "person", name: "Ada" },
      action: "schedule.override",
      subject: { kind: "schedule", name: "home-out-of-hours" },
      after: { person: "lin" },
      reason: "dentist",
      origin: "127.0.0.1",
      at: "2026-03-04T13:00:00.000Z",
    };
    for (const query of [
      "action=schedule.override",
      "subject=home-out-of-hours&actor=Ada",
      "subject=Home-Out-Of-Hours&actor=ada",
      "text=DENTIST",
      "from=2026-03-04T12:30:00Z",
      "subjectKind=schedule&from=2026-03-04T13:00:00Z&to=2026-03-04T13:00:01Z",
    ])
      expect((await app.get(`/api/v1/audit?${query}`)).body.items).toMatchObject([line]);
    expect((await app.get("/api/v1/audit?to=2026-03-01T00:00:00Z")).body.items).toEqual([]);
  });

  test("looks through so many entries at a time, and says how far it came and how to go on", async () => {
    const { db } = app.database;
    await db.transaction().execute((tx) =>
      appendAudit(
        tx,
        Array.from({ length: 5_000 }, (_, n) => ({ action: "x.fill", subject: { kind: "x", id: `${n}` } })),
        { actor: systemActor, origin: "", now: app.clock.now() },
      ),
    );
    const first = (await app.get("/api/v1/audit?text=dentist")).body;
    expect(first).toMatchObject({
      items: [],
      next: expect.any(String),
      searchedTo: "2026-03-04T13:00:00.000Z",
    });
    const second = (await app.get(`/api/v1/audit?text=dentist&cursor=${first.next}`)).body;
    expect(second.items).toMatchObject([{ reason: "dentist" }]);
    expect(second).toMatchObject({ next: null, searchedTo: null });
  });

  test("names the kinds of act that it knows", async () => {
    const { items } = (await app.get("/api/v1/audit/actions")).body;
    expect(items).toContain("schedule.override");
    expect(items).toEqual([...new Set<string>(items)].toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test("a cursor that nobody gave out is refused", async () => {
    for (const position of [[1], ["x", 2], [1e300, 1], [5, 2.5]]) {
      const cursor = Buffer.from(JSON.stringify(position)).toString("base64url");
      expect((await app.get(`/api/v1/audit?cursor=${cursor}`)).status).toBe(422);
    }
  });

  test("is for incident managers, administrators and their keys", async () => {
    expect((await app.get("/api/v1/audit", await actingAs(app, "ada"))).status).toBe(403);
    expect((await app.get("/api/v1/audit/verify", await actingAs(app, "ada"))).status).toBe(403);
    expect((await app.get("/api/v1/audit/verify", await actingAs(app, "root"))).status).toBe(200);
  });

  test("is proved whole, and a line that somebody rewrote is found", async () => {
    const { body } = await app.get("/api/v1/audit/verify");
    expect(body).toEqual({
      entries: expect.any(Number),
      intact: true,
      firstBrokenSeq: null,
      since: "2026-03-04T12:00:00.000Z",
    });
    const { db } = app.database;
    await sql`alter table audit disable trigger audit_append_only`.execute(db);
    await sql`update audit set actor_name = 'Eve' where seq = 7`.execute(db);
    await sql`alter table audit enable trigger audit_append_only`.execute(db);
    expect((await app.get("/api/v1/audit/verify")).body).toMatchObject({ intact: false, firstBrokenSeq: 7 });
  });
});
