import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database.ts";
import { systemActor } from "./access.ts";
import { appendAudit, verifyAudit, type AuditEntry } from "./audit.ts";

const by = { actor: systemActor, origin: "127.0.0.1", now: new Date("2026-11-20T09:00:00Z") };

const entries = (count: number, action: string): AuditEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    action,
    subject: { kind: "team", id: `team-${i}`, name: `Team ${i}` },
    before: { name: "old" },
    after: { name: 'new "é" \\ \u2028' },
  }));

describe("the audit chain", () => {
  let database: TestDatabase;
  const append = (count: number, action: string) =>
    database.db.transaction().execute((tx) => appendAudit(tx, entries(count, action), by));

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test("holds entries of many statements, many entries of one statement, and writers side by side", async () => {
    await append(1, "first");
    await append(5_000, "many");
    await Promise.all(Array.from({ length: 20 }, (_, i) => append(3, `writer-${i}`)));
    await database.db.transaction().execute(async (tx) => {
      await appendAudit(tx, entries(1, "same transaction"), by);
      await appendAudit(tx, entries(2, "same transaction, later"), by);
    });
    expect(await verifyAudit(database.db)).toEqual({ entries: 5_064, firstBrokenSeq: null });
  });

  test("keeps the entries of one statement in their order", async () => {
    const rows = await database.db
      .selectFrom("audit")
      .select(["subject_id", "after"])
      .where("action", "=", "many")
      .orderBy("seq")
      .execute();
    expect(rows.map((row) => row.subject_id)).toEqual(rows.map((_, i) => `team-${i}`));
    expect(rows[7]?.after).toEqual({ name: 'new "é" \\ \u2028' });
  });

  test("leaves nothing behind when the transaction rolls back", async () => {
    const before = await verifyAudit(database.db);
    await database.db
      .transaction()
      .execute(async (tx) => {
        await appendAudit(tx, entries(3, "never"), by);
        throw new Error("rolled back");
      })
      .catch(() => {});
    await append(1, "after");
    expect(await verifyAudit(database.db)).toEqual({ entries: before.entries + 1, firstBrokenSeq: null });
  });

  test("cannot be changed through SQL, and shows where somebody did who took its guard away", async () => {
    await expect(database.db.updateTable("audit").set({ reason: "x" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.db.deleteFrom("audit").execute()).rejects.toThrow("append-only");
    await sql`alter table audit disable trigger user`.execute(database.db);
    await sql`alter table audit_default disable trigger user`.execute(database.db);
    await sql`update audit set reason = 'mended' where seq = 40`.execute(database.db);
    expect((await verifyAudit(database.db)).firstBrokenSeq).toBe(40);
  });
});
