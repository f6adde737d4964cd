import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CommandFailure } from "./io.ts";

/** A file's path as it was given, for messages, and its text. */
export type YamlFile = { path: string; text: string };

/** The files that are named, and every .yaml and .yml file in the folders that are named; hidden ones are left out. */
export async function readYamlFiles(paths: readonly string[]): Promise<YamlFile[]> {
  const found = new Set<string>();
  for (const path of paths) for (const file of await filesAt(path)) found.add(file);
  if (found.size === 0) throw new CommandFailure(`There is no .yaml or .yml file in ${paths.join(", ")}.`);
  const files: YamlFile[] = [];
  for (const path of [...found].toSorted()) files.push({ path, text: await readFile(path, "utf8") });
  return files;
}

async function filesAt(path: string): Promise<string[]> {
  const about = await stat(path).catch(() => {
    throw new CommandFailure(`There is no file or folder ${path}.`);
  });
  return about.isDirectory() ? filesIn(path) : [join(path)];
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (/\.ya?ml$/i.test(entry.name) && (await stat(path)).isFile()) files.push(path);
  }
  return files;
}
