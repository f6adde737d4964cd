import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database.ts";
import { createPool } from "./database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a connection that breaks while it is lent out ends no process, and the pool goes on", async () => {
  const pool = createPool(database.connection, { max: 2 });
  const client = await pool.connect();
  const { rows } = await client.query("select pg_backend_pid() as pid");
  const broken = new Promise((resolve) => client.once("end", resolve));
  await database.pool.query("select pg_terminate_backend($1)", [rows[0].pid]);
  await broken;
  client.release(true);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test("64-bit integers are numbers, and dates stay text", async () => {
  const { rows } = await database.pool.query(
    "select 9007199254740991::bigint as big, '2026-03-29'::date as day",
  );
  expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER, day: "2026-03-29" }]);
});
