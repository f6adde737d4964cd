import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, until } from "./server.mjs";

/** Debian's Prometheus Alertmanager with a receiver that does nothing: it keeps alerts in memory only. */
export async function startAlertmanager() {
  const folder = await mkdtemp(join(tmpdir(), "runwright-bench-alertmanager-"));
  const config = join(folder, "alertmanager.yml");
  await writeFile(config, "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(
    "prometheus-alertmanager",
    [
      `--config.file=${config}`,
      `--storage.path=${join(folder, "data")}`,
      `--web.listen-address=${url.slice(7)}`,
      "--cluster.listen-address=",
    ],
    { stdio: "ignore" },
  );
  await until(async () => (await fetch(`${url}/-/ready`).catch(() => null))?.ok, 20);
  return {
    url,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
