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
const unsteady = [];

const reports = await mkdtemp(join(tmpdir(), "runwright-reports-"));

/** So many files that fail are run once more; of more, the machine was not the reason. */
const mostRunAgain = 3;

/**
 * Runs vitest; a few files that fail are run once more, alone. What passes then is unsteady on a busy machine: named at the end,
 * with what went wrong, to be mended. A property that fails has found a case, and the next run tries others: it stays failed.
 */
async function suite(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const first = await runVitest(args, env);
  if (first.code === 0) return count(first.report);
  const again = first.failed;
  if (!mayBeUnsteady(first)) {
    count(first.report);
    troubles.push(...tell(title, first));
    return;
  }
  console.log(`\n── ${title}: again, since they failed: ${again.join(", ")}`);
  const second = await runVitest([...configOf(args), ...again], env);
  count(first.report, again);
  count(second.report);
  if (second.code !== 0) troubles.push(...tell(title, first), ...tell(`${title}, again`, second));
  else unsteady.push(...tell(title, first));
}

const mayBeUnsteady = ({ failed, unhandled, report }) =>
  failed.length > 0 &&
  failed.length <= mostRunAgain &&
  unhandled.every(({ file }) => file) &&
  !messagesOf(report).some((message) => message.includes("Property failed after"));

const messagesOf = (report) =>
  (report.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ failureMessages }) => failureMessages ?? []),
  );

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
  const blamed = unhandled.filter((error) => error.died.length === 0);
  const failed = (report.testResults ?? []).filter(({ status }) => status === "failed");
  return {
    code,
    report,
    died: namesOf(died),
    unhandled: blamed,
    failed: namesOf([
      ...died,
      ...failed.map(({ name }) => name),
      ...blamed.flatMap(({ file: blamedFile }) => blamedFile ?? []),
    ]),
  };
}

const namesOf = (files) => [...new Set(files.map((file) => relative(root, file)))];

/** Adds a run's tests to the total, without those of files that are run again. */
function count(report, without = []) {
  const files = (report.testResults ?? []).filter(({ name }) => !without.includes(relative(root, name)));
  for (const { status } of files.flatMap(({ assertionResults }) => assertionResults))
    total[status in total ? status : "skipped"] += 1;
}

/** What failed, test by test, to be said again at the end. */
function tell(title, { code, report, died, unhandled }) {
  const files = report.testResults ?? [];
  const told = [];
  told.push(`${title}: vitest ended with ${code} after ${files.length} files`);
  for (const name of died) told.push(`  ${name}: its process died`);
  for (const { message, place, stack } of unhandled)
    told.push(
      ["  outside of any test", place && ` (${place})`, `: ${message}`].filter(Boolean).join(""),
      ...stack.map((line) => `    ${line}`),
    );
  for (const { name, status, message, assertionResults } of files) {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed") told.push(`  ${relative(root, name)} ${message}`.trimEnd());
    for (const { fullName, failureMessages } of failed)
      told.push(`    ${fullName.slice(0, 200)}\n      ${failureMessages[0]?.split("\n")[0] ?? ""}`);
  }
  return told;
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
if (unsteady.length > 0) console.log(`\n── Failed once, passed alone: unsteady\n${unsteady.join("\n")}`);
if (troubles.length > 0) console.error(`\n── What went wrong\n${troubles.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = troubles.length > 0 || total.failed > 0 ? 1 : 0;
