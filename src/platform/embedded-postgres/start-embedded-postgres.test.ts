import { existsSync, statSync } from "node:fs";
import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Client, Pool } from "pg";
import { describe, expect, test } from "vitest";
import {
  ask,
  sharedDataFolder,
  startElsewhere,
  startServer,
  temporaryFolder,
} from "../../../test/support/embedded-postgres.ts";
import { waitUntil } from "./end-server.ts";
import { defaultDataDirectory } from "./index.ts";
import { serverProcesses } from "./process-table.ts";

describe("the first start", () => {
  test("makes the folder and a durable cluster of C.UTF-8 with checksums, on a private socket alone", async () => {
    const dataDirectory = join(await temporaryFolder(), "new", "data");
    const { server, messages } = await startServer({ dataDirectory });
    const setting = (name: string) => ask(server, `select current_setting('${name}')`);
    expect(await setting("data_checksums")).toBe("on");
    expect(await setting("fsync")).toBe("on");
    expect(await setting("synchronous_commit")).toBe("on");
    expect(await setting("shared_buffers")).toBe("32MB");
    expect(await setting("jit")).toBe("off");
    expect(await setting("listen_addresses")).toBe("");
    expect(await setting("server_encoding")).toBe("UTF8");
    expect(await ask(server, "select datlocale from pg_database where datname = current_database()")).toBe(
      "C.UTF-8",
    );
    expect(await ask(server, "select upper('é')")).toBe("É");
    for (const folder of [join(dataDirectory, "postgres-18"), server.connection.host])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(messages).toEqual([expect.stringMatching(/^Made a new PostgreSQL 18 database in /)]);
  });

  test("measures what a durable write takes", async () => {
    const { server } = await startServer({ dataDirectory: await sharedDataFolder() });
    expect(server.fsyncMilliseconds).toBeGreaterThan(0);
    expect(server.fsyncMilliseconds).toBeLessThan(1_000);
  });
});

describe("a later start", () => {
  test("finds what the earlier one kept, in the same place", async () => {
    const dataDirectory = await sharedDataFolder();
    const { server: first, messages: firstMessages } = await startServer({ dataDirectory });
    await ask(first, "create table kept as select 42 as answer");
    await first.stop();
    const { server: second, messages } = await startServer({ dataDirectory });
    expect(await ask(second, "select answer from kept")).toBe(42);
    expect(second.connection).toEqual(first.connection);
    expect([...firstMessages, ...messages]).toEqual([]);
  });

  test("works through a pool of the pg driver", async () => {
    const { server } = await startServer({ dataDirectory: await sharedDataFolder() });
    const pool = new Pool({ ...server.connection, max: 5 });
    // The pool's end does not wait for its connections to close, so that the server's end may still reach one.
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    const answers = await Promise.all([1, 2, 3].map((n) => pool.query("select $1::int as n", [n])));
    await pool.end();
    expect(answers.map(({ rows }) => rows[0])).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test("uses a short folder for the socket where the data folder's path is too long for one", async () => {
    const short = await sharedDataFolder();
    const dataDirectory = `${short}-${"x".repeat(120)}`;
    await rename(short, dataDirectory);
    try {
      const { server } = await startServer({ dataDirectory });
      expect(await ask(server, "select 1")).toBe(1);
      expect(server.connection.host.length).toBeLessThan(80);
      await expect(startServer({ dataDirectory })).rejects.toMatchObject({ code: "conflict" });
      await server.stop();
      expect(existsSync(server.connection.host)).toBe(false);
    } finally {
      await rename(dataDirectory, short);
    }
  });
});

describe("one Runwright at a time", () => {
  test("refuses a second one on the same data folder and names the process that uses it", async () => {
    const dataDirectory = await sharedDataFolder();
    const { server } = await startServer({ dataDirectory });
    const refusal = { code: "conflict", message: expect.stringContaining(`process ${process.pid}`) };
    await expect(startServer({ dataDirectory })).rejects.toMatchObject(refusal);
    expect((await startElsewhere({ dataDirectory })).outcome).toMatchObject(refusal);
    expect(await ask(server, "select 1")).toBe(1);
  });

  test("lets the next one in once the first has stopped", async () => {
    const dataDirectory = await sharedDataFolder();
    const { server } = await startServer({ dataDirectory });
    await server.stop();
    const { outcome } = await startElsewhere({ dataDirectory });
    expect(await ask(outcome, "select 1")).toBe(1);
  });
});

describe("stopping", () => {
  test("ends every process cleanly, may be asked twice, and leaves no lock", async () => {
    const dataDirectory = await sharedDataFolder();
    const cluster = join(dataDirectory, "postgres-18");
    const { server } = await startServer({ dataDirectory });
    const client = new Client(server.connection);
    client.on("error", () => {});
    await client.connect();
    await Promise.all([server.stop(), server.stop()]);
    expect(server.processId).toBeUndefined();
    expect(serverProcesses(cluster)).toEqual([]);
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
    expect(await readdir(dataDirectory)).not.toContain("runwright.lock");
  });

  test("happens by itself when the process ends without it", async () => {
    const dataDirectory = await sharedDataFolder();
    const cluster = join(dataDirectory, "postgres-18");
    const other = await startElsewhere({ dataDirectory });
    await other.end("SIGHUP");
    expect(await waitUntil(() => serverProcesses(cluster).length === 0, 30_000)).toBe(true);
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
  });
});

test("data goes to /var/lib/runwright for root and to ./data for anyone else", () => {
  expect(defaultDataDirectory()).toBe(process.getuid?.() === 0 ? "/var/lib/runwright" : "./data");
});
