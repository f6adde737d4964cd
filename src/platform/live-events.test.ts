import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database.ts";
import { createPool } from "./database.ts";
import { NoticeBoard, notifyEvents } from "./live-events.ts";
import { createLog } from "./log.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

test("a board that is stopped while it connects gives its connection back", async () => {
  const pool = createPool(database.connection, { max: 1 });
  const board = new NoticeBoard(pool, createLog("silent"));
  const started = board.start();
  board.stop();
  await started;
  expect(board.listening).toBe(false);
  expect(pool.totalCount).toBe(0);
  await pool.end();
});

test("what a transaction announces is heard once, after it has committed", async () => {
  const pool = createPool(database.connection, { max: 1 });
  const board = new NoticeBoard(pool, createLog("silent"));
  await board.start();
  const heard: string[] = [];
  board.onEvent(({ id }) => heard.push(id));
  await database.db.transaction().execute(async (tx) => {
    const event = { type: "service.changed", id: "bedroom" };
    await notifyEvents(tx, [event, event]);
  });
  await expect.poll(() => heard).toEqual(["bedroom"]);
  board.stop();
  await pool.end();
});
