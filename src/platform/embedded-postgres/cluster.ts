import { chmod, lchown, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { cannotRun, explainFailure, systemCode } from "./refusal.ts";
import { runProgram } from "./run-program.ts";
import type { ServerUser } from "./server-user.ts";
import { databaseName } from "./settings.ts";

/** A cluster that the data folder holds, by its major version. */
export type FoundCluster = { majorVersion: number; folder: string; owner: { uid: number; gid: number } };

const unfinished = /^postgres-\d+\.new-/;

/** The clusters of a data folder, the newest version first; empty folders do not count. */
export async function findClusters(dataFolder: string): Promise<FoundCluster[]> {
  const found: FoundCluster[] = [];
  for (const name of await readdir(dataFolder)) {
    const majorVersion = Number(/^postgres-(\d+)$/.exec(name)?.[1]);
    if (!majorVersion) continue;
    const folder = join(dataFolder, name);
    const { uid, gid } = await stat(folder);
    if (await isEmpty(folder, uid)) await rm(folder, { recursive: true });
    else found.push({ majorVersion, folder, owner: { uid, gid } });
  }
  return found.toSorted((a, b) => b.majorVersion - a.majorVersion);
}

async function isEmpty(folder: string, ownerUid: number): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return false;
    if (systemCode(error) !== "EACCES") throw error;
    throw cannotRun(
      `The database in ${folder} belongs to user ${ownerUid}. Start Runwright as that user, ` +
        `or give it a data folder of its own with --data.`,
      error,
    );
  }
}

/** Answers the folder of a cluster that is complete and ours to run, made anew when the data folder has none. */
export async function ensureCluster(
  dataFolder: string,
  found: readonly FoundCluster[],
  binaries: Binaries,
  user: ServerUser | undefined,
  log: (message: string) => void,
): Promise<string> {
  const folder = join(dataFolder, `postgres-${binaries.majorVersion}`);
  const newest = found[0];
  if (!newest) {
    await createCluster(folder, binaries, user);
    log(`Made a new PostgreSQL ${binaries.majorVersion} database in ${folder}.`);
  } else if (newest.majorVersion === binaries.majorVersion) {
    await checkVersion(folder, binaries.majorVersion);
    if (user && newest.owner.uid === 0) await giveTo(user, folder);
    await chmod(folder, 0o700);
  } else {
    throw cannotRun(
      `The data folder holds ${newest.folder}, but this Runwright brings PostgreSQL ${binaries.majorVersion}. ` +
        `Write a backup with the Runwright that made it, and restore it with this one into a new folder.`,
    );
  }
  return folder;
}

/** Removes what an interrupted first start left; what resists (its initdb may still be ending) goes next time. */
export async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder))
    if (unfinished.test(name))
      await rm(join(dataFolder, name), { recursive: true, force: true }).catch(() => {});
}

async function createCluster(
  folder: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<void> {
  const temporary = await mkdtemp(`${folder}.new-`);
  try {
    if (user) await lchown(temporary, user.uid, user.gid);
    const run = async (program: string, args: string[], input = "") => {
      const { exitCode, output } = await runProgram(program, args, { user, input });
      if (exitCode !== 0) throw explainFailure(basename(program), output, { folder: dirname(folder), user });
    };
    await run(binaries.initdb, ["-D", temporary, "--no-sync", "--no-instructions", ...clusterKind]);
    // Synced as a whole below: until then a crash leaves only a folder that is made anew.
    const single = ["--single", "-D", temporary, "-c", "fsync=off", "postgres"];
    await run(binaries.postgres, single, `CREATE DATABASE ${databaseName} STRATEGY = file_copy;\n`);
    await run(binaries.initdb, ["-D", temporary, "--sync-only"]);
    await rename(temporary, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

const clusterKind = [
  `--username=${databaseName}`,
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--auth-local=trust",
  "--auth-host=reject",
];

async function checkVersion(folder: string, majorVersion: number): Promise<void> {
  const file = await open(join(folder, "PG_VERSION")).catch(() => undefined);
  const version = (await file?.readFile("utf8"))?.trim();
  await file?.close();
  if (version === String(majorVersion)) return;
  throw cannotRun(
    `${folder} holds files, but no database of PostgreSQL ${majorVersion}. ` +
      `Move the folder away, or restore the whole of it from a backup.`,
  );
}

/** For a cluster that root copied back, as after restoring a disk. */
async function giveTo(user: ServerUser, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true }))
    await lchown(join(folder, entry), user.uid, user.gid);
  await lchown(folder, user.uid, user.gid);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
