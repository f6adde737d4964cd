import { spawn } from "node:child_process";
import type { ServerUser } from "./server-user.ts";

const keptCharacters = 16_000;

/**
 * What PostgreSQL's programs are started with: nothing inherited, so that no PG… variable, locale or working
 * directory of ours changes the server or keeps another user from starting.
 */
export const spawnOptions = (user: ServerUser | undefined) => ({
  cwd: "/",
  env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
  ...(user && { uid: user.uid, gid: user.gid }),
});

/** How a program ended, and the end of what it printed. */
export type FinishedProgram = { exitCode: number | null; output: string };

/** Runs a short program to its end; rejects when it cannot be started at all. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { user?: ServerUser | undefined; input?: string } = {},
): Promise<FinishedProgram> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...spawnOptions(options.user), stdio: "pipe" });
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-keptCharacters);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    // A program may end without reading its input; how it ended says more than the broken pipe.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}
