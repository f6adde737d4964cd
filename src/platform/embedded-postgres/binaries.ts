import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BinaryPackage } from "./binary-package.ts";
import { copyTree } from "./copy-tree.ts";
import { makeLibraryLinks } from "./library-links.ts";
import { cannotRun, systemCode } from "./refusal.ts";
import { runProgram } from "./run-program.ts";
import type { ServerUser } from "./server-user.ts";

/** PostgreSQL's programs, in a place where the server's user can start them. */
export type Binaries = { initdb: string; postgres: string; majorVersion: number };

type Trial = { works: true; binaries: Binaries } | { works: false; copyMayHelp: boolean; detail: string };

const copyPrefix = "postgres-binaries-";

/**
 * Answers programs that do start: those of the package, or a copy in the data folder when the server's user cannot
 * reach the package, or when its library links are missing and cannot be made there.
 */
export async function provideBinaries(
  source: BinaryPackage,
  dataFolder: string,
  user: ServerUser | undefined,
): Promise<Binaries> {
  await makeLibraryLinks(source.nativeFolder);
  const inPlace = await tryFolder(source.nativeFolder, user);
  if (inPlace.works) return inPlace.binaries;
  if (!inPlace.copyMayHelp) throw doNotStart(source.nativeFolder, user, inPlace.detail);

  const copy = join(dataFolder, `${copyPrefix}${basename(source.name)}-${source.version}`);
  const earlier = await tryFolder(copy, user);
  if (earlier.works) return earlier.binaries;
  await replaceCopy(source.nativeFolder, copy);
  const copied = await tryFolder(copy, user);
  if (copied.works) return copied.binaries;
  await rm(copy, { recursive: true, force: true });
  throw doNotStart(copy, user, copied.detail);
}

/** Removes copies that other versions of Runwright, or an interrupted start, left in the data folder. */
export async function removeOtherCopies(dataFolder: string, used: Binaries): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const path = join(dataFolder, name);
    if (name.startsWith(copyPrefix) && !used.postgres.startsWith(`${path}/`))
      await rm(path, { recursive: true, force: true });
  }
}

async function tryFolder(folder: string, user: ServerUser | undefined): Promise<Trial> {
  const postgres = join(folder, "bin", "postgres");
  try {
    const { exitCode, output } = await runProgram(postgres, ["--version"], { user });
    const majorVersion = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
    if (exitCode === 0 && majorVersion)
      return { works: true, binaries: { initdb: join(folder, "bin", "initdb"), postgres, majorVersion } };
    return { works: false, copyMayHelp: /shared libraries|Library not loaded/.test(output), detail: output };
  } catch (error) {
    const code = systemCode(error);
    return { works: false, copyMayHelp: code === "EACCES", detail: startFailures[code] ?? String(error) };
  }
}

const startFailures: Record<string, string> = {
  EACCES:
    "it cannot be reached or may not be executed there (EACCES); choose a data folder such as /var/lib/runwright",
  ENOENT: "it is missing, or this system has no glibc, as on Alpine Linux (ENOENT)",
  EPERM: "this process may not switch to that user (EPERM); start Runwright as an ordinary user",
};

const doNotStart = (folder: string, user: ServerUser | undefined, detail: string) =>
  cannotRun(
    `The embedded PostgreSQL in ${folder} does not start${user ? ` as user ${user.name}` : ""}: ${detail}.`,
  );

async function replaceCopy(source: string, copy: string): Promise<void> {
  const temporary = await mkdtemp(`${copy}.new-`);
  try {
    await copyTree(source, temporary);
    await makeLibraryLinks(temporary);
    await rm(copy, { recursive: true, force: true });
    await rename(temporary, copy);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw cannotRun(`The embedded PostgreSQL could not be copied to ${copy} (${systemCode(error)}).`, error);
  }
}
