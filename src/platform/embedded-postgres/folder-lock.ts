import { rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "../../lib/errors.ts";
import { cannotRun, systemCode } from "./refusal.ts";

/** The longest path of a Unix socket that every supported system takes, in bytes. */
export const longestSocketPath = 103;

/**
 * The right to use a data folder, until it is released or this process ends. Asserting it once more before something
 * drastic settles the race of two that found the same stale lock.
 */
export type FolderLock = { assertHeld(): void; release(): Promise<void> };

type Owner = { alive: false } | { alive: true; processId: string };

/**
 * Makes this process the only Runwright on a data folder; refuses with "conflict" while another holds it. The lock is
 * a listening Unix socket: the kernel ends it with its process, and it is seen from other containers that share the
 * folder, where process ids would mislead.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const directory = await open(folder);
  try {
    const address = lockAddress(folder, directory.fd);
    const server = await takeOver(folder, address);
    const own = identity(address);
    return {
      assertHeld() {
        if (own === undefined || identity(address) !== own) throw inUse(folder, "unknown");
      },
      async release() {
        await new Promise((resolve) => server.close(resolve));
        await directory.close();
      },
    };
  } catch (error) {
    await directory.close();
    throw error;
  }
}

/** A path to the lock that is short enough for a socket: Linux reaches a folder through its open descriptor. */
function lockAddress(folder: string, descriptor: number): string {
  const path = join(folder, "runwright.lock");
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  if (process.platform === "linux") return `/proc/self/fd/${descriptor}/runwright.lock`;
  return join(tmpdir(), `runwright-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}.lock`);
}

async function takeOver(folder: string, address: string): Promise<Server> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const server = await listen(folder, address);
    if (server) return server;
    const found = identity(address);
    // Asked twice: between taking the name and listening, a starting Runwright looks dead.
    for (const pauseMilliseconds of [25, 0]) {
      const owner = await askOwner(address);
      if (owner.alive) throw inUse(folder, owner.processId);
      await delay(pauseMilliseconds);
    }
    if (found !== undefined && identity(address) === found) rmSync(address, { force: true });
  }
  throw inUse(folder, "unknown");
}

const inUse = (folder: string, processId: string) =>
  new AppError(
    "conflict",
    `Another Runwright (process ${processId}) is using the data folder ${folder}. ` +
      `Stop it first, or give this one a folder of its own with --data.`,
  );

function listen(folder: string, address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((asker) => {
      asker.on("error", () => {});
      asker.write(String(process.pid));
      asker.destroySoon();
    });
    server.once("error", (error) => {
      if (systemCode(error) === "EADDRINUSE") resolve(undefined);
      else
        reject(
          cannotRun(
            `The data folder ${folder} cannot hold a Unix socket (${systemCode(error)}). ` +
              `Choose a folder on a local disk that Runwright can write in, with --data.`,
            error,
          ),
        );
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

/** Distinguishes one lock file from the next at the same path, even where inode numbers are used again at once. */
function identity(address: string): string | undefined {
  const found = statSync(address, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino} ${found.ctimeNs}`;
}

function askOwner(address: string): Promise<Owner> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(address);
    const alive = () => resolve({ alive: true, processId: answer || "unknown" });
    socket.setTimeout(1_000, () => {
      alive();
      socket.destroy();
    });
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    socket.once("close", alive);
    socket.once("error", (error) => {
      if (["ECONNREFUSED", "ENOENT"].includes(systemCode(error))) resolve({ alive: false });
      else alive();
    });
  });
}
