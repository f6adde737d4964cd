// Every test: formatting, lint and types; the suite on the embedded PostgreSQL and again on an external one; real peers and a
// real browser. `--kill` runs the long kill test instead.
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startExternalPostgres } from "./lib/external-postgres.mjs";
import { ensurePeers } from "./lib/peers.mjs";
import { must, root, run } from "./lib/run.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
/** What went wrong, said again at the very end, where nobody has to look for it. */
const troubles = [];
const notices = [];

const reports = await mkdtemp(join(tmpdir(), "runwright-reports-"));

/** Runs vitest; a file whose process died under it (not one that failed) is run once more, and that is said. */
async function suite(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const first = await runVitest(args, env);
  count(first.report, first.died);
  if (first.code === 0) return;
  const onlyDied = first.died.length > 0 && first.unhandled.length === 0 && first.report.numFailedTests === 0;
  if (!onlyDied) return blame(title, first);
  console.log(`\n── ${title}: again, since their process died: ${first.died.join(", ")}`);
  notices.push(`${title}: run twice, since their process died the first time: ${first.died.join(", ")}`);
  const second = await runVitest([...configOf(args), ...first.died], env);
  count(second.report, []);
  if (second.code !== 0) blame(title, second);
}

const configOf = (args) => (args[0] === "--config" ? args.slice(0, 2) : []);

async function runVitest(args, env) {
  const file = join(reports, `${randomUUID()}.json`);
  const unhandledFile = `${file}.unhandled`;
  const reporters = ["default", "json", "./scripts/lib/unhandled-errors.mjs"];
  const code = await run(
    "npx",
    [
      "vitest",
      "run",
      ...reporters.map((reporter) => `--reporter=${reporter}`),
      `--outputFile.json=${file}`,
      ...args,
    ],
    { env: { ...process.env, UNHANDLED_ERRORS_FILE: unhandledFile, ...env } },
  );
  const report = JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
  const unhandled = JSON.parse(await readFile(unhandledFile, "utf8").catch(() => "[]"));
  const unfinished = (report.testResults ?? [])
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === "pending"))
    .map(({ name }) => name);
  const died = [...unfinished, ...unhandled.flatMap((error) => error.died)];
  return {
    code,
    report,
    died: [...new Set(died.map((name) => relative(root, name)))],
    unhandled: unhandled.filter((error) => error.died.length === 0),
  };
}

function count(report, died) {
  const again = (report.testResults ?? []).filter(({ name }) => died.includes(relative(root, name)));
  const twice = again.flatMap((file) => file.assertionResults).filter(({ status }) => status === "passed");
  total.passed += (report.numPassedTests ?? 0) - twice.length;
  total.failed += report.numFailedTests ?? 0;
  total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
}

/** What failed, test by test, to be said again at the end. */
function blame(title, { code, report, died, unhandled }) {
  const files = report.testResults ?? [];
  troubles.push(`${title}: vitest ended with ${code} after ${files.length} files`);
  for (const name of died) troubles.push(`  ${name}: its process died`);
  for (const { message, place, stack } of unhandled)
    troubles.push(
      ["  outside of any test", place && ` (${place})`, `: ${message}`].filter(Boolean).join(""),
      ...stack.map((line) => `    ${line}`),
    );
  for (const { name, status, message, assertionResults } of files) {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed") troubles.push(`  ${relative(root, name)} ${message}`.trimEnd());
    for (const { fullName, failureMessages } of failed)
      troubles.push(`    ${fullName.slice(0, 200)}\n      ${failureMessages[0]?.split("\n")[0] ?? ""}`);
  }
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
  troubles.push(error.message);
} finally {
  await rm(reports, { recursive: true, force: true });
}
for (const notice of notices) console.log(`\n${notice}`);
if (troubles.length > 0) console.error(`\n── What went wrong\n${troubles.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = troubles.length > 0 || total.failed > 0 ? 1 : 0;
