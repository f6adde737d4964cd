// Every test: formatting, lint and types; the suite on the embedded PostgreSQL and again on an external one; real peers and a
// real browser. `--kill` runs the long kill test instead.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startExternalPostgres } from "./lib/external-postgres.mjs";
import { ensurePeers } from "./lib/peers.mjs";
import { must, run } from "./lib/run.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

const reports = await mkdtemp(join(tmpdir(), "runwright-reports-"));

async function suite(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const report = join(reports, `${total.passed}-${Math.random()}.json`);
  const code = await run(
    "npx",
    ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
    { env: { ...process.env, ...env } },
  );
  const counts = JSON.parse(await readFile(report, "utf8").catch(() => "{}"));
  total.passed += counts.numPassedTests ?? 0;
  total.failed += counts.numFailedTests ?? 0;
  total.skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
  if (code !== 0) broken = true;
}

try {
  await ensurePeers();
  await must("npm", ["run", "build", "--silent"]);
  if (process.argv.includes("--kill")) {
    await suite("Kill test, long", ["--config", "vitest.peers.config.ts", "test/kill"], {
      KILLS: process.env.KILLS ?? "50",
    });
  } else {
    console.log("\n── Format, lint, types");
    await must("npm", ["run", "check", "--silent"]);
    await suite("The suite on the embedded PostgreSQL", []);
    const external = await startExternalPostgres();
    try {
      await suite("The suite on an external PostgreSQL", [], { TEST_DATABASE_URL: external.url });
    } finally {
      await external.stop();
    }
    await suite("Real peers, a real browser, kill -9", ["--config", "vitest.peers.config.ts"]);
  }
} catch (error) {
  broken = true;
  console.error(`\n${error.message}`);
} finally {
  await rm(reports, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = broken || total.failed > 0 ? 1 : 0;
