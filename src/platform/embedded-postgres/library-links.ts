import { lstat, readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { systemCode } from "./refusal.ts";

type LibraryLink = { source: string; target: string };

const cannotWriteThere = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * Makes the links between library versions that the package's install script makes, for installations without
 * scripts (`npm ci --ignore-scripts`). Where the folder is not ours to write, the links stay missing.
 */
export async function makeLibraryLinks(nativeFolder: string): Promise<void> {
  const list = await readFile(join(nativeFolder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as LibraryLink[]) {
    const link = join(nativeFolder, relative("native", target));
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if (cannotWriteThere.has(systemCode(error))) return;
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
