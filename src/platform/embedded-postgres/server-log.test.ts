import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../test/support/embedded-postgres.ts";
import { ServerLog } from "./server-log.ts";

test("the server's log answers what was printed after a mark", async () => {
  const log = new ServerLog(join(await temporaryFolder(), "postgres.log"));
  writeSync(log.descriptor, "before\n");
  const mark = log.mark();
  writeSync(log.descriptor, "after\n");
  expect(log.since(mark)).toBe("after\n");
  writeSync(log.descriptor, "x".repeat(20_000));
  expect(log.since(mark)).toBe("x".repeat(8_000));
  log.close();
});

test("the server's log never holds much more than twice its limit, and a server that prints on goes on", async () => {
  const path = join(await temporaryFolder(), "postgres.log");
  const log = new ServerLog(path, 100);
  writeSync(log.descriptor, "first ".repeat(20));
  const mark = log.mark();
  log.trim();
  expect(await readFile(path, "utf8")).toBe("");
  expect(await readFile(`${path}.1`, "utf8")).toBe("first ".repeat(20));
  writeSync(log.descriptor, "second\n");
  log.trim();
  expect(await readFile(path, "utf8")).toBe("second\n");
  expect(log.since(mark)).toBe("second\n");
  log.close();
});
