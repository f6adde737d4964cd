import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort } from "../support/server-process.ts";
import { KillableServer } from "./killable-server.ts";

const key = "KillTestKey000000000000000000000";
const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };

let folder: string;
let server: KillableServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "runwright-processes-"));
  server = new KillableServer(await freePort(), folder, { RUNWRIGHT_BOOTSTRAP_KEY: key }, [
    "--processes",
    "2",
  ]);
  server.start();
  await server.untilReady();
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The processes that answer HTTP of a main process: its children that are not the database. */
const httpProcesses = (mainProcess: number): number[] =>
  execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found?.[2] === String(mainProcess) && found[3]!.includes("http-process"))
    .map((found) => Number(found![1]));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function sendAlert(name: string): Promise<void> {
  const body = JSON.stringify([{ labels: { alertname: name } }]);
  const response = await fetch(`${server.url}/api/v2/alerts`, { method: "POST", headers, body });
  expect(response.status).toBe(200);
}

const processed = (name: string) =>
  eventually(async () => {
    const response = await fetch(`${server.url}/api/v1/alerts`, { headers });
    const { items } = (await response.json()) as { items: { summary: string }[] };
    return items.find(({ summary }) => summary === name);
  });

test("an alert that one process takes is processed by the main one, at once", async () => {
  expect(httpProcesses(server.processId)).toHaveLength(2);
  await sendAlert("first");
  const began = Date.now();
  await processed("first");
  expect(Date.now() - began).toBeLessThan(900);
});

test("one that is killed is started again, and the others go on answering", async () => {
  const [victim] = httpProcesses(server.processId);
  process.kill(victim!, "SIGKILL");
  await eventually(async () => !isAlive(victim!));
  await sendAlert("second");
  await processed("second");
  await eventually(async () => httpProcesses(server.processId).length === 2);
});

test("where the main process is killed, all end, and the next start takes over", async () => {
  const before = [server.processId, ...httpProcesses(server.processId)];
  server.killServer();
  await eventually(async () => !before.some(isAlive));
  await server.untilReady();
  await sendAlert("third");
  await processed("third");
});

test("all end when they are told to", async () => {
  const before = [server.processId, ...httpProcesses(server.processId)];
  expect(before).toHaveLength(3);
  await server.stop();
  expect(before.filter(isAlive)).toEqual([]);
});
