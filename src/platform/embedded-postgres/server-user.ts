import { readFile } from "node:fs/promises";
import { cannotRun } from "./refusal.ts";

/** The account that PostgreSQL's programs run as when Runwright itself is root. */
export type ServerUser = { name: string; uid: number; gid: number };

/** The first of the names that a passwd file knows and that is not root. */
export function findUser(passwd: string, names: readonly string[]): ServerUser | undefined {
  const accounts = passwd.split("\n").map((line) => line.split(":"));
  for (const name of names) {
    const account = accounts.find((fields) => fields[0] === name);
    const [uid, gid] = [Number(account?.[2]), Number(account?.[3])];
    if (account && Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0) return { name, uid, gid };
  }
  return undefined;
}

/**
 * Who runs PostgreSQL, which refuses root: undefined for ourselves; as root the owner of the existing cluster,
 * else `postgres`, else `nobody`.
 */
export async function chooseServerUser(
  clusterOwner: { uid: number; gid: number } | undefined,
): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (clusterOwner && clusterOwner.uid !== 0)
    return { name: String(clusterOwner.uid), uid: clusterOwner.uid, gid: clusterOwner.gid };
  const user = findUser(await readFile("/etc/passwd", "utf8").catch(() => ""), ["postgres", "nobody"]);
  if (user) return user;
  throw cannotRun(
    "PostgreSQL refuses to run as root, and this system has neither a user postgres nor a user nobody. " +
      "Start Runwright as an ordinary user.",
  );
}
