import { chown, lchown, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  ask,
  sharedDataFolder,
  spawnElsewhere,
  startElsewhere,
  startServer,
  temporaryFolder,
} from "../../../test/support/embedded-postgres.ts";
import { waitUntil } from "./end-server.ts";

const isRoot = process.getuid?.() === 0;

describe("a cluster that was never finished", () => {
  test("is made anew after a kill during initdb, and its remains go", async () => {
    const dataDirectory = join(await temporaryFolder(), "data");
    const other = await spawnElsewhere({ dataDirectory });
    const entries = () => {
      try {
        return readdirSync(dataDirectory);
      } catch {
        return [];
      }
    };
    const unfinished = () => entries().some((name) => name.startsWith("postgres-18.new-"));
    expect(await waitUntil(unfinished, 30_000)).toBe(true);
    await other.end("SIGKILL");
    expect(entries()).not.toContain("postgres-18");

    const { server } = await startServer({ dataDirectory });
    expect(await ask(server, "select 1")).toBe(1);
    await server.stop();
    await startServer({ dataDirectory });
    expect(unfinished()).toBe(false);
  });

  test("is made when there is but an empty folder", async () => {
    const dataDirectory = await temporaryFolder();
    await mkdir(join(dataDirectory, "postgres-18"));
    const { messages } = await startServer({ dataDirectory });
    expect(messages).toEqual([expect.stringMatching(/^Made a new PostgreSQL 18/)]);
  });
});

describe("a data folder that cannot be used", () => {
  test("keeps files of something else: they are left alone", async () => {
    const dataDirectory = await temporaryFolder();
    const file = join(dataDirectory, "postgres-18", "notes.txt");
    await mkdir(join(dataDirectory, "postgres-18"));
    await writeFile(file, "mine");
    await expect(startServer({ dataDirectory })).rejects.toThrow(/holds files, but no database.*Move/s);
    expect((await stat(file)).size).toBe(4);
  });

  test("keeps the database of another major version: no empty one is made beside it", async () => {
    const dataDirectory = await temporaryFolder();
    await mkdir(join(dataDirectory, "postgres-17"));
    await writeFile(join(dataDirectory, "postgres-17", "PG_VERSION"), "17\n");
    await expect(startServer({ dataDirectory })).rejects.toThrow(
      /postgres-17.*brings PostgreSQL 18.*backup/s,
    );
    expect(await readdir(dataDirectory)).not.toContain("postgres-18");
  });

  test.each([
    ["cannot be made", "/proc/runwright/data"],
    ["is a file", import.meta.filename],
  ])("%s: the refusal names it and shows DATABASE_URL", async (_, dataDirectory) => {
    await expect(startServer({ dataDirectory })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/cannot write in the data folder \/.*--data.*DATABASE_URL=postgres:/s),
    });
  });

  test.skipIf(isRoot)("may not be written", async () => {
    const dataDirectory = await temporaryFolder();
    await mkdir(join(dataDirectory, "data"), { mode: 0o500 });
    await expect(startServer({ dataDirectory: join(dataDirectory, "data") })).rejects.toThrow("EACCES");
  });

  test.runIf(isRoot)("may not be written by an ordinary user", async () => {
    const dataDirectory = await temporaryFolder();
    const { outcome } = await startElsewhere({ dataDirectory }, { uid: 65_534, gid: 65_534 });
    expect(outcome).toMatchObject({ code: "unavailable", message: expect.stringContaining("EACCES") });
  });

  test.runIf(isRoot)("lies, for root, where the server's user cannot come", async () => {
    const closed = join(await temporaryFolder(), "closed");
    await mkdir(closed, { mode: 0o700 });
    await expect(startServer({ dataDirectory: join(closed, "data") })).rejects.toThrow(
      /User \w+, as which PostgreSQL runs.*chmod o\+x.*\/var\/lib\/runwright/s,
    );
  });
});

describe("as root", () => {
  test.runIf(isRoot)("the server runs as the user that owns the cluster", async () => {
    const dataDirectory = await sharedDataFolder();
    const cluster = join(dataDirectory, "postgres-18");
    await ownBy(cluster, 4_242);
    const { server } = await startServer({ dataDirectory });
    expect((await stat(`/proc/${server.processId}`)).uid).toBe(4_242);
    expect(await ask(server, "select 1")).toBe(1);
  });

  test.runIf(isRoot)("a cluster that root copied back is given to the server's user", async () => {
    const dataDirectory = await sharedDataFolder();
    const cluster = join(dataDirectory, "postgres-18");
    await ownBy(cluster, 0);
    const { server } = await startServer({ dataDirectory });
    expect(await ask(server, "select 1")).toBe(1);
    expect((await stat(cluster)).uid).not.toBe(0);
  });

  async function ownBy(folder: string, id: number): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), id, id);
    await chown(folder, id, id);
  }
});

test.runIf(isRoot)("a user without a name is told how to get one", async () => {
  const dataDirectory = await temporaryFolder();
  await chown(dataDirectory, 4_242, 4_242);
  const { outcome } = await startElsewhere({ dataDirectory }, { uid: 4_242, gid: 4_242 });
  expect(outcome.message).toMatch(/user 4242, which has no name.*\/etc\/passwd.*DATABASE_URL=/s);
  await rm(dataDirectory, { recursive: true });
});
