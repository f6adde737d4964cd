import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { longestSocketPath } from "./folder-lock.ts";
import type { ServerUser } from "./server-user.ts";
import { port } from "./settings.ts";

const temporaryPrefix = "runwright-socket-";

/** The names that PostgreSQL gives its socket and the lock beside it. */
export const socketFiles = (folder: string): string[] =>
  [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`].map((name) => join(folder, name));

const fits = (folder: string) =>
  socketFiles(folder).every((path) => Buffer.byteLength(path) <= longestSocketPath);

/**
 * Makes the folder of the server's socket, which the server's user alone may enter: in the data folder, or in the
 * system's temporary folder where a socket's path would be too long.
 */
export async function makeSocketFolder(dataFolder: string, user: ServerUser | undefined): Promise<string> {
  const inside = join(dataFolder, "socket");
  let folder = inside;
  if (fits(inside)) {
    await rm(inside, { recursive: true, force: true });
    await mkdir(inside, { mode: 0o700 });
  } else {
    const root = fits(join(tmpdir(), `${temporaryPrefix}XXXXXX`)) ? tmpdir() : "/tmp";
    folder = await mkdtemp(join(root, temporaryPrefix));
  }
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Removes a socket folder that was made in the system's temporary folder; one in the data folder stays. */
export async function removeTemporarySocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(temporaryPrefix)) await rm(folder, { recursive: true, force: true });
}
