import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { access, chmod, constants, mkdir, readdir, realpath, stat } from "node:fs/promises";
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
    const made = await makeFolders(folder);
    const isOurs = made.length > 0 || (await readdir(folder)).length === 0;
    if (isRoot() && isOurs) for (const each of [...made, folder]) await letPass(each);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Makes a folder and those above it, and answers which. Node's own recursive mkdir never ends below /proc. */
async function makeFolders(folder: string): Promise<string[]> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return [folder];
  } catch (error) {
    if (systemCode(error) === "EEXIST") return [];
    if (systemCode(error) !== "ENOENT") throw error;
    const above = await makeFolders(dirname(folder));
    if (above.length === 0) throw error;
    return [...above, ...(await makeFolders(folder))];
  }
}

async function letPass(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid === 0) await chmod(folder, (mode & 0o777) | 0o111);
}

const samples = 7;
const block = Buffer.alloc(8192, 1);

/**
 * How long the data folder's disk takes to keep 8 kB durably: the median of a few writes, in milliseconds. Blocking, so that only the
 * disk is measured and not what else the process does meanwhile.
 */
export function measureFsync(folder: string): number {
  const path = join(folder, ".fsync-probe");
  try {
    const file = openSync(path, "w", 0o600);
    const durations: number[] = [];
    try {
      const startedAt = performance.now();
      while (durations.length < samples && performance.now() - startedAt < 300) {
        const before = performance.now();
        writeSync(file, block, 0, block.length, 0);
        fsyncSync(file);
        durations.push(performance.now() - before);
      }
    } finally {
      closeSync(file);
      rmSync(path, { force: true });
    }
    const median = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
    return Math.round(median * 100) / 100;
  } catch (error) {
    throw notWritable(folder, error);
  }
}

const slowMilliseconds = 10;

/** What to tell about a disk that takes so long for a durable write; nothing up to 10 ms. */
export function slowDiskWarning(folder: string, milliseconds: number): string | undefined {
  if (milliseconds <= slowMilliseconds) return undefined;
  return (
    `The disk of ${folder} takes ${milliseconds.toFixed(0)} ms to keep a write durably; above ` +
    `${slowMilliseconds} ms every answer that saves something is slow. Choose a faster disk with --data.`
  );
}
