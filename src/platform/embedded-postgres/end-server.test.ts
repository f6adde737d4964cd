import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { endServer } from "./end-server.ts";

async function startProgram(program: string) {
  const child = spawn(process.execPath, ["-e", `${program}; console.log("on")`]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { child, processId: child.pid ?? 0, hasEnded };
}

test("a server that has ended already is sent nothing, because its number may be another's by now", async () => {
  const { processId, hasEnded } = await startProgram("setInterval(() => {}, 1e6)");
  await endServer(processId, () => true, 1);
  await delay(100);
  expect(hasEnded()).toBe(false);
});

test("a server that does not end by the fast shutdown is ended by the immediate one", async () => {
  const { child, processId, hasEnded } = await startProgram(
    'process.on("SIGINT", () => {}); setInterval(() => {}, 1e6)',
  );
  await endServer(processId, hasEnded, 0.3);
  expect(child.signalCode).toBe("SIGQUIT");
});
