import { chmod, copyFile, mkdir, open, readdir, readlink, symlink } from "node:fs/promises";
import { join } from "node:path";

const workers = 8;

/** Copies a folder durably and so that every user may read and execute it, whatever the umask and the source's modes. */
export async function copyTree(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await chmod(target, 0o755);
  const files: string[] = [];
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) await copyTree(from, to);
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
    else files.push(entry.name);
  }
  const work = files.values();
  const copyNext = async () => {
    for (const name of work) await copyDurably(join(source, name), join(target, name));
  };
  await Promise.all(Array.from({ length: workers }, copyNext));
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o755);
  const file = await open(to);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
