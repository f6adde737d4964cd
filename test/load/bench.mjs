// Measures what the goals name, beside a peer where there is one, in one run on one machine; prints a table and writes JSON.
// `npm run bench` runs all rows, `npm run bench -- alert-intake` those that are named.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Table from "cli-table3";
import { ensurePeers } from "../../scripts/lib/peers.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const results = join(folder, "../../bench-results");
const all = (await readdir(join(folder, "rows"))).map((file) => file.replace(/\.mjs$/, "")).toSorted();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(", ")}; there are ${all.join(", ")}.`);
  process.exit(2);
}

await ensurePeers(["Alertmanager", "wrk", "Chromium"]);
const measured = [];
const table = new Table({
  head: ["what", "measured", "beside", "goal", ""],
  style: { head: [], border: [] },
  colWidths: [52, 24, 30, 28, 8],
  wordWrap: true,
});
for (const name of asked.length > 0 ? asked : all) {
  process.stderr.write(`${name} …\n`);
  const { run } = await import(`./rows/${name}.mjs`);
  for (const row of await run()) {
    measured.push({ row: name, ...row });
    table.push([row.what, row.measured, row.beside, row.goal, verdict(row.met)]);
  }
}
console.log(table.toString());
await mkdir(results, { recursive: true });
const at = new Date().toISOString();
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
const file = join(results, `${at.replaceAll(":", "-")}.json`);
await writeFile(file, JSON.stringify({ at, machine, measured }, null, 2));
console.log(`Written to ${file}`);

function verdict(met) {
  if (met === null) return "";
  return met ? "met" : "missed";
}
