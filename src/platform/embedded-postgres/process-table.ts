import { readdirSync, readlinkSync, statSync } from "node:fs";
import { basename } from "node:path";
import { runProgram } from "./run-program.ts";

const hasProc = process.platform === "linux";

/**
 * Whether a process id belongs to a PostgreSQL that serves this cluster, and not to another program or thread that
 * was given the same number.
 */
export async function isServerOf(cluster: string, processId: number): Promise<boolean> {
  return hasProc ? worksIn(cluster, processId) : isNamedAfter(cluster, processId);
}

/** All processes of PostgreSQL that work in the cluster; on systems without /proc none are found. */
export function serverProcesses(cluster: string): number[] {
  if (!hasProc) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((processId) => worksIn(cluster, processId));
}

/** Every process of a PostgreSQL has its cluster as working folder; a zombie has none, and another user's is hidden. */
function worksIn(cluster: string, processId: number): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${processId}/exe`)).replace(/ \(deleted\)$/, "");
    if (program !== "postgres") return false;
    const [place, wanted] = [statSync(`/proc/${processId}/cwd`), statSync(cluster)];
    return place.dev === wanted.dev && place.ino === wanted.ino;
  } catch {
    return false;
  }
}

/** The way of systems without /proc: the command line that the server was started with. */
export async function isNamedAfter(cluster: string, processId: number): Promise<boolean> {
  const { output } = await runProgram("/bin/ps", ["-p", String(processId), "-o", "command="]);
  return output.includes(`postgres -D ${cluster} `);
}
