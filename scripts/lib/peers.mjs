import { existsSync } from "node:fs";
import { capture, must } from "./run.mjs";

/** What the tests need of the system, and the Debian package that brings it. */
const peers = [
  { name: "PostgreSQL 15 or later", debian: "postgresql", found: () => postgresFolder() !== null },
  { name: "Prometheus", debian: "prometheus", program: "prometheus" },
  { name: "promtool", debian: "prometheus", program: "promtool" },
  { name: "Alertmanager", debian: "prometheus-alertmanager", program: "prometheus-alertmanager" },
  { name: "Chromium", debian: "chromium", program: "chromium" },
];

/** What the bench needs besides. */
const load = [{ name: "wrk", debian: "wrk", program: "wrk" }];

/** The programs of the newest installed PostgreSQL server, or null. */
export function postgresFolder() {
  for (const version of [18, 17, 16, 15])
    if (existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)) return `/usr/lib/postgresql/${version}/bin`;
  return null;
}

const onPath = async (program) => (await capture("sh", ["-c", `command -v ${program}`])).code === 0;

const missing = async (wanted) => {
  const found = await Promise.all(
    wanted.map(async (peer) => (peer.found ? peer.found() : onPath(peer.program))),
  );
  return wanted.filter((_, index) => !found[index]);
};

/** Installs what is missing (of all that the tests need, or of those named) where it can: Debian, as root; else fails and names the mend. */
export async function ensurePeers(names) {
  const wanted = names ? [...peers, ...load].filter(({ name }) => names.includes(name)) : peers;
  const absent = await missing(wanted);
  if (absent.length === 0) return;
  const packages = [...new Set(absent.map(({ debian }) => debian))];
  const mend = `apt-get install -y ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !(await onPath("apt-get")))
    throw new Error(`This needs ${absent.map(({ name }) => name).join(", ")}. Install it first: ${mend}`);
  console.log(`Installing what is needed: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await must("apt-get", ["update", "-qq"], { env });
  await must("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  const still = await missing(wanted);
  if (still.length > 0)
    throw new Error(`Still missing after the installation: ${still.map(({ name }) => name).join(", ")}`);
}
