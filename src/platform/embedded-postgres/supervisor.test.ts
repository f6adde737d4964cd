import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ask,
  sharedDataFolder,
  startElsewhere,
  startServer,
} from "../../../test/support/embedded-postgres.ts";
import { waitUntil } from "./end-server.ts";
import { isNamedAfter, isServerOf, serverProcesses } from "./process-table.ts";
import { restartPauseMilliseconds } from "./supervisor.ts";

const clusterOf = (dataDirectory: string) => join(dataDirectory, "postgres-18");

type Reachable = { connection: ClientConfig };

async function keepAnswer(server: Reachable): Promise<void> {
  await ask(server, "drop table if exists kept");
  await ask(server, "create table kept as select 42 as answer");
}

/** A backend that computes for minutes and so does not notice that its server is gone. */
async function keepBusy(connection: ClientConfig): Promise<void> {
  const client = new Client(connection);
  client.on("error", () => {});
  await client.connect();
  client.query("select count(*) from generate_series(1, 1e11::bigint)").catch(() => {});
  const isBusy = "select count(*)::int from pg_stat_activity where query like '%1e11%' and state = 'active'";
  expect(await waitUntil(async () => Number(await ask({ connection }, isBusy)) > 1, 30_000)).toBe(true);
}

describe("a server that is killed while Runwright lives", () => {
  test("comes back on the same socket with all that was committed", async () => {
    const dataDirectory = await sharedDataFolder();
    const { server, messages } = await startServer({ dataDirectory });
    await keepAnswer(server);
    const killed = server.processId ?? 0;
    process.kill(killed, "SIGKILL");
    expect(await waitUntil(() => server.processId !== undefined && server.processId !== killed, 30_000)).toBe(
      true,
    );
    expect(await waitUntil(() => messages.includes("PostgreSQL runs again."), 30_000)).toBe(true);
    expect(await ask(server, "select answer from kept")).toBe(42);
    expect(messages[0]).toBe("PostgreSQL was ended by SIGKILL. Starting it again.");
  });

  test("comes back although an orphaned backend still holds its memory", async () => {
    const { server, messages } = await startServer({ dataDirectory: await sharedDataFolder() });
    await keepBusy(server.connection);
    process.kill(server.processId ?? 0, "SIGKILL");
    expect(await waitUntil(() => messages.includes("PostgreSQL runs again."), 30_000)).toBe(true);
    expect(await ask(server, "select 1")).toBe(1);
  });

  test("comes back where its socket had to go to the system's temporary folder", async () => {
    const short = await sharedDataFolder();
    const dataDirectory = `${short}-${"x".repeat(120)}`;
    await rename(short, dataDirectory);
    try {
      const { server, messages } = await startServer({ dataDirectory });
      process.kill(server.processId ?? 0, "SIGKILL");
      expect(await waitUntil(() => messages.includes("PostgreSQL runs again."), 30_000)).toBe(true);
      expect(await ask(server, "select 1")).toBe(1);
      await server.stop();
    } finally {
      await rename(dataDirectory, short);
    }
  });

  test("comes back each of several times, and stays away once stopped in between", async () => {
    const dataDirectory = await sharedDataFolder();
    const { server, messages } = await startServer({ dataDirectory });
    for (let time = 1; time <= 3; time++) {
      process.kill(server.processId ?? 0, "SIGKILL");
      const runsAgain = () =>
        messages.filter((message) => message === "PostgreSQL runs again.").length === time;
      expect(await waitUntil(runsAgain, 30_000)).toBe(true);
    }
    const killed = server.processId ?? 0;
    process.kill(killed, "SIGKILL");
    expect(await waitUntil(() => server.processId !== killed, 30_000)).toBe(true);
    await server.stop();
    expect(serverProcesses(clusterOf(dataDirectory))).toEqual([]);
  });

  test.each([
    [0, 0],
    [1, 100],
    [2, 200],
    [5, 1_600],
    [8, 10_000],
    [1_000, 10_000],
  ])("is tried for the %ith time in a row after %i ms", (attempt, milliseconds) => {
    expect(restartPauseMilliseconds(attempt)).toBe(milliseconds);
  });
});

describe("a Runwright that is killed", () => {
  test("leaves a server that the next one stops cleanly and replaces", async () => {
    const dataDirectory = await sharedDataFolder();
    const earlier = await startElsewhere({ dataDirectory });
    await keepAnswer(earlier.outcome);
    await earlier.end("SIGKILL");
    const logBefore = await readFile(join(dataDirectory, "postgres.log"), "utf8");
    expect(serverProcesses(clusterOf(dataDirectory))).toContain(earlier.outcome.processId);

    const { server, messages } = await startServer({ dataDirectory });
    expect(await ask(server, "select answer from kept")).toBe(42);
    expect(serverProcesses(clusterOf(dataDirectory))).not.toContain(earlier.outcome.processId);
    expect(messages).toEqual([
      `Stopping the PostgreSQL (process ${earlier.outcome.processId}) that an earlier Runwright left running.`,
    ]);
    const log = await readFile(join(dataDirectory, "postgres.log"), "utf8");
    expect(log.slice(logBefore.length)).not.toContain("not properly shut down");
  });

  test("and its server with it, an orphaned backend computing on: the next one starts", async () => {
    const dataDirectory = await sharedDataFolder();
    const earlier = await startElsewhere({ dataDirectory });
    await keepAnswer(earlier.outcome);
    await keepBusy(earlier.outcome.connection);
    process.kill(earlier.outcome.processId, "SIGKILL");
    await earlier.end("SIGKILL");
    expect(serverProcesses(clusterOf(dataDirectory)).length).toBeGreaterThan(0);

    const { server } = await startServer({ dataDirectory });
    expect(await ask(server, "select answer from kept")).toBe(42);
  });
});

describe("a stale postmaster.pid", () => {
  const note = (dataDirectory: string, processId: number) =>
    [processId, clusterOf(dataDirectory), 1, 5432, join(dataDirectory, "socket"), "", "", "ready", ""].join(
      "\n",
    );

  const nobodysProcess = 4_194_303;

  /** A program that the cluster's owner runs: PostgreSQL takes nobody else's for a server of its own. */
  async function otherProgram(dataDirectory: string, cwd = "/"): Promise<number> {
    const { uid, gid } = await stat(clusterOf(dataDirectory));
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6); console.log()"], {
      uid,
      gid,
      cwd,
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    return child.pid ?? 0;
  }

  /** A thread's number answers signals as a process's would. */
  const threadOf = (processId: number) =>
    Number(readdirSync(`/proc/${processId}/task`).find((thread) => Number(thread) !== processId));

  test.runIf(process.platform === "linux").each([
    ["another program that lives", otherProgram],
    ["a thread of another program", async (data: string) => threadOf(await otherProgram(data))],
    ["a program that works in the cluster's folder", (data: string) => otherProgram(data, clusterOf(data))],
    ["no process at all", () => Promise.resolve(nobodysProcess)],
  ])("that names %s keeps nobody from starting, and that one is left alone", async (_, findProcess) => {
    const dataDirectory = await sharedDataFolder();
    const processId = await findProcess(dataDirectory);
    await writeFile(join(clusterOf(dataDirectory), "postmaster.pid"), note(dataDirectory, processId));
    const { server } = await startServer({ dataDirectory });
    expect(await ask(server, "select 1")).toBe(1);
    expect(existsSync(`/proc/${processId}`)).toBe(processId !== nobodysProcess);
  });

  test("is told from a server's own, by /proc and by ps", async () => {
    const dataDirectory = await sharedDataFolder();
    const cluster = clusterOf(dataDirectory);
    const { server } = await startServer({ dataDirectory });
    const processId = server.processId ?? 0;
    for (const isServer of [isServerOf, isNamedAfter]) {
      expect(await isServer(cluster, processId)).toBe(true);
      expect(await isServer(cluster, process.pid)).toBe(false);
      expect(await isServer(join(dataDirectory, "other"), processId)).toBe(false);
    }
  });
});
