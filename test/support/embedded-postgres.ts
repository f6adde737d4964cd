import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Client, type ClientConfig } from "pg";
import ts from "typescript";
import { afterAll, afterEach, vi } from "vitest";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from "../../src/platform/embedded-postgres/index.ts";

const root = resolve(import.meta.dirname, "../..");
// Making a cluster takes a second, and many times that on a machine that is busy otherwise.
vi.setConfig({ testTimeout: 60_000 });

type Cleanups = (() => Promise<unknown>)[];
const afterTest: Cleanups = [];
const afterFile: Cleanups = [];

/** Ends what was started and removes what was written, the latest first. */
async function runAll(cleanups: Cleanups): Promise<void> {
  for (const step of cleanups.splice(0).toReversed()) await step();
}
afterEach(() => runAll(afterTest));
afterAll(() => runAll(afterFile));

/** An empty folder that every user may pass through; it goes with the test, or with the file. */
export async function temporaryFolder(cleanups: Cleanups = afterTest): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "runwright-pg-"));
  await chmod(folder, 0o711);
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

// What a slow machine adds is true there, and no test's matter.
const saysSlow = /^PostgreSQL is still starting|^The disk of .* takes \d+ ms/;

/** Starts a server that ends with the test; answers it with what it logs. */
export async function startServer(
  options: EmbeddedPostgresOptions,
): Promise<{ server: EmbeddedPostgres; messages: string[] }> {
  const messages: string[] = [];
  const server = await startEmbeddedPostgres({
    log: (message) => saysSlow.test(message) || messages.push(message),
    ...options,
  });
  afterTest.push(() => server.stop());
  return { server, messages };
}

let shared: Promise<string> | undefined;

/** A data folder with a cluster, made once for a test file: its tests start on it one after the other. */
export const sharedDataFolder = (): Promise<string> => (shared ??= makeSharedDataFolder());

async function makeSharedDataFolder(): Promise<string> {
  const folder = join(await temporaryFolder(afterFile), "data");
  await (await startEmbeddedPostgres({ dataDirectory: folder })).stop();
  return folder;
}

/** One statement on a connection of its own; the first column of the first row. */
export async function ask(server: { connection: ClientConfig }, statement: string): Promise<unknown> {
  const client = new Client(server.connection);
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

export type OtherRunwright = {
  /** What it printed first: the server it started, or the refusal. */
  outcome: { processId: number; connection: ClientConfig } & { code?: string; message?: string };
  /** SIGTERM lets it stop its server, SIGHUP ends it without that, SIGKILL at once. */
  end(signal: NodeJS.Signals): Promise<void>;
};

/** Starts a server from another process, perhaps as another user. */
export async function startElsewhere(
  options: EmbeddedPostgresOptions,
  user: { uid?: number; gid?: number } = {},
): Promise<OtherRunwright> {
  const other = await spawnElsewhere(options, user);
  return { ...other, outcome: await other.outcome };
}

/** The same, without waiting until the server runs or is refused. */
export async function spawnElsewhere(
  options: EmbeddedPostgresOptions,
  user: { uid?: number; gid?: number } = {},
): Promise<{ outcome: Promise<OtherRunwright["outcome"]>; end: OtherRunwright["end"] }> {
  const program = join(await compiledSources(), "start.js");
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    ...user,
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  afterTest.push(() => end("SIGTERM"));
  const outcome = new Promise<OtherRunwright["outcome"]>((resolve) => {
    createInterface(child.stdout).once("line", (line) => resolve(JSON.parse(line)));
  });
  return { outcome, end };
}

const startProgram = `
import { startEmbeddedPostgres } from "./src/platform/embedded-postgres/index.js";
try {
  const server = await startEmbeddedPostgres(JSON.parse(process.argv[2]));
  process.on("SIGTERM", () => server.stop().then(() => process.exit()));
  process.on("SIGHUP", () => process.exit());
  setInterval(() => {}, 60_000);
  console.log(JSON.stringify({ processId: server.processId, connection: server.connection }));
} catch (error) {
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
`;

let compiled: Promise<string> | undefined;

/** The supervisor as JavaScript, because a plain Node 20 starts no TypeScript. */
const compiledSources = (): Promise<string> => (compiled ??= compile());

async function compile(): Promise<string> {
  const target = await temporaryFolder(afterFile);
  await symlink(join(root, "node_modules"), join(target, "node_modules"));
  const folder = "src/platform/embedded-postgres";
  const names = (await readdir(join(root, folder))).filter((name) => /(?<!\.test)\.ts$/.test(name));
  for (const name of ["src/lib/errors.ts", ...names.map((name) => join(folder, name))]) {
    const source = await readFile(join(root, name), "utf8");
    await writeReadable(join(target, dirname(name)), basename(name, ".ts") + ".js", toJavaScript(source));
  }
  await writeReadable(target, "start.js", startProgram);
  await writeReadable(target, "package.json", '{"type":"module"}');
  return target;
}

const toJavaScript = (source: string) =>
  ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  }).outputText;

async function writeReadable(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
