import { readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { AppError } from "../../lib/errors.ts";
import { endServer, signal, waitUntil } from "./end-server.ts";
import { isServerOf, serverProcesses } from "./process-table.ts";
import { cannotRun } from "./refusal.ts";
import { socketFiles } from "./socket-folder.ts";

/** What a running server notes about itself in its cluster's postmaster.pid. */
export type ServerNote = { processId: number; socketFolder: string; isReady: boolean };

/** Reads postmaster.pid; undefined when the server ended cleanly or has not begun. */
export async function readServerNote(cluster: string): Promise<ServerNote | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  return { processId: Number(lines[0]), socketFolder: lines[4] ?? "", isReady: lines[7] === "ready" };
}

/**
 * Clears the way for a new server on a cluster whose data folder is locked: a server that outlived its Runwright is
 * stopped cleanly (not adopted, because only our own child tells us when it dies and has our present settings),
 * orphaned backends of a killed one are ended, and stale lock files go. Answers what was left, if anything.
 */
export async function endLeftoverServer(
  cluster: string,
  log: (message: string) => void,
): Promise<ServerNote | undefined> {
  const note = await readServerNote(cluster);
  if (note && (await isServerOf(cluster, note.processId))) {
    log(`Stopping the PostgreSQL (process ${note.processId}) that an earlier Runwright left running.`);
    await endServer(note.processId, async () => !(await isServerOf(cluster, note.processId)), 10);
  }
  await endOrphans(cluster);
  if (!note) return undefined;
  if (await answers(note.socketFolder)) throw servedElsewhere(cluster);
  for (const path of [...socketFiles(note.socketFolder), join(cluster, "postmaster.pid")])
    await rm(path, { force: true });
  return note;
}

/** Backends of a server that was killed hold its shared memory, which keeps the next one from starting. */
async function endOrphans(cluster: string): Promise<void> {
  const gone = await waitUntil(() => {
    const orphans = serverProcesses(cluster);
    for (const processId of orphans) signal(processId, "SIGKILL");
    return orphans.length === 0;
  }, 10_000);
  if (gone) return;
  throw cannotRun(
    `Processes ${serverProcesses(cluster).join(", ")} of an earlier PostgreSQL in ${cluster} do not end. End them by hand.`,
  );
}

const servedElsewhere = (cluster: string) =>
  new AppError(
    "conflict",
    `A PostgreSQL that this process cannot see, perhaps in another container, is serving ${cluster}. ` +
      `Stop it first, or give this Runwright a data folder of its own with --data.`,
  );

function answers(socketFolder: string): Promise<boolean> {
  const address = socketFiles(socketFolder)[0];
  if (!socketFolder.startsWith("/") || !address) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      resolve(true);
      socket.destroy();
    });
    socket.once("error", () => resolve(false));
  });
}
