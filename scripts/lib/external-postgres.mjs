import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresFolder } from "./peers.mjs";
import { capture } from "./run.mjs";

/** A PostgreSQL server of the system on a free port of loopback, in a temporary folder; a server refuses to run as root. */
export async function startExternalPostgres() {
  const programs = postgresFolder();
  const folder = await mkdtemp(join(tmpdir(), "runwright-postgres-"));
  const user = process.getuid?.() === 0 ? await unprivileged() : null;
  if (user) await chown(folder, user.uid, user.gid);
  const options = user ? { uid: user.uid, gid: user.gid, cwd: folder } : { cwd: folder };
  const port = await freePort();
  const data = join(folder, "data");
  await succeed(
    `${programs}/initdb`,
    ["-D", data, "-U", "runwright", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust"],
    options,
  );
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`;
  await succeed(
    `${programs}/pg_ctl`,
    ["-D", data, "-l", join(folder, "log"), "-w", "-o", settings, "start"],
    options,
  );
  return {
    url: `postgres://runwright@127.0.0.1:${port}/postgres`,
    async stop() {
      await capture(`${programs}/pg_ctl`, ["-D", data, "-m", "immediate", "-w", "stop"], options);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function succeed(program, args, options) {
  // pg_ctl's server keeps the pipe of its output open, so its output goes nowhere.
  const { code, output } = await capture(
    "sh",
    ["-c", 'exec "$0" "$@" >/dev/null', program, ...args],
    options,
  );
  if (code !== 0) throw new Error(`${program} failed: ${output}`);
}

async function unprivileged() {
  const id = async (flag) => Number((await capture("id", [flag, "postgres"])).output.trim());
  return { uid: await id("-u"), gid: await id("-g") };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
