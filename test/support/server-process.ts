import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../src/platform/package-root.ts";
import { bootstrapKey } from "./test-app.ts";

/** The built server as its user starts it, on an embedded database of its own. */
export type ServerProcess = {
  url: string;
  /** An administrator's API key. */
  key: string;
  output(): string;
  /** Tests look into answers of every shape. */
  // oxlint-disable-next-line no-explicit-any
  get(path: string): Promise<any>;
  // oxlint-disable-next-line no-explicit-any
  post(path: string, body: unknown): Promise<any>;
  stop(): Promise<void>;
};

/** A port of loopback that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Starts the built server (`npm run build` before) and waits until it is ready. */
export async function startServerProcess(
  options: { environment?: Record<string, string>; flags?: string[]; port?: number } = {},
): Promise<ServerProcess> {
  const data = await mkdtemp(join(tmpdir(), "runwright-server-"));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      join(packageRoot, "dist/src/cli/runwright.js"),
      "serve",
      "--port",
      String(port),
      "--data",
      data,
      ...(options.flags ?? []),
    ],
    {
      env: { ...process.env, RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey, ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${bootstrapKey}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const server: ServerProcess = {
    url,
    key: bootstrapKey,
    output: () => output,
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body),
    async stop() {
      await endProcess(child);
      await rm(data, { recursive: true, force: true });
    },
  };
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
      return (await fetch(`${url}/readyz`)).ok;
    }, 60_000);
  } catch (error) {
    await server.stop();
    throw new Error(`The server did not get ready: ${output}`, { cause: error });
  }
  return server;
}

/** Ends a process that a test started: politely, then not. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(impatience);
}

/** Asks again and again until the answer is truthy, and gives it. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  milliseconds = 30_000,
): Promise<NonNullable<Answer>> {
  const giveUpAt = Date.now() + milliseconds;
  let last: unknown;
  while (Date.now() < giveUpAt) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited ${milliseconds} ms in vain`, { cause: last });
}
