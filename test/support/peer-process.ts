import { spawn } from "node:child_process";
import { endProcess, eventually } from "./server-process.ts";

/** A program of the system that a test runs beside the server. */
export type PeerProcess = { output(): string; stop(): Promise<void> };

/** Starts a program and waits until its address answers; a program that is missing fails with what to install. */
export async function startPeer(
  program: string,
  args: readonly string[],
  readyUrl: string,
): Promise<PeerProcess> {
  const child = spawn(program, [...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let failure: Error | null = null;
  child.on("error", (error) => {
    failure = new Error(
      `${program} cannot be started; on Debian: apt-get install prometheus prometheus-alertmanager`,
      {
        cause: error,
      },
    );
  });
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const peer: PeerProcess = { output: () => output, stop: () => endProcess(child) };
  try {
    await eventually(async () => failure ?? (await fetch(readyUrl)).ok, 30_000);
    if (failure) throw failure as Error;
    return peer;
  } catch (error) {
    await peer.stop().catch(() => {});
    throw failure ?? new Error(`${program} did not get ready: ${output}`, { cause: error });
  }
}
