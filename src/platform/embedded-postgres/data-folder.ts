import { chmod, mkdir, open, readdir, realpath, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { cannotRun, systemCode } from "./refusal.ts";

const isRoot = () => process.getuid?.() === 0;

/** Where data goes when nobody says otherwise: `./data`, or `/var/lib/runwright` for root. */
export const defaultDataDirectory = (): string => (isRoot() ? "/var/lib/runwright" : "./data");

const notWritable = (folder: string, error: unknown) =>
  cannotRun(
    `Runwright cannot write in the data folder ${folder} (${systemCode(error)}). ` +
      `Choose a folder that it can write in, with --data.`,
    error,
  );

/**
 * Makes the data folder when it is missing and answers its real path. As root, folders made here, and an empty one
 * that was given, may be passed through by others, because PostgreSQL runs as another user inside.
 */
export async function prepareDataFolder(path: string): Promise<string> {
  const folder = resolve(path);
  try {
    const firstMade = await mkdir(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    if (isRoot()) await openPassage(folder, firstMade);
    return await realpath(folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

async function openPassage(folder: string, firstMade: string | undefined): Promise<void> {
  if (firstMade) {
    for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await chmod(made, 0o711);
    return;
  }
  const { uid, mode } = await stat(folder);
  if (uid === 0 && (await readdir(folder)).length === 0) await chmod(folder, (mode & 0o777) | 0o111);
}

const samples = 7;
const block = Buffer.alloc(8192, 1);

/** How long the data folder's disk takes to keep 8 kB durably: the median of a few writes, in milliseconds. */
export async function measureFsync(folder: string): Promise<number> {
  const path = join(folder, ".fsync-probe");
  try {
    const file = await open(path, "w", 0o600);
    const durations: number[] = [];
    try {
      const startedAt = performance.now();
      while (durations.length < samples && performance.now() - startedAt < 300) {
        const before = performance.now();
        await file.write(block, 0, block.length, 0);
        await file.sync();
        durations.push(performance.now() - before);
      }
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
    return durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  } catch (error) {
    throw notWritable(folder, error);
  }
}
