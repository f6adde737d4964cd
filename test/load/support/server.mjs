import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../dist/src/cli/runwright.js", import.meta.url));
const bootstrapKey = "Bench0000000000000000000000000000".slice(0, 32);

/** A port of loopback that nobody listens on. */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

/** A data folder that the database's user can reach, and that goes when the row is done. */
export async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), "runwright-bench-"));
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the built server on an embedded database; answers once it is ready, with the seconds that this took. */
export async function startServer({ folder, processes = 1, environment = {}, flags = [] }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [program, "serve", "--port", String(port), "--data", folder, "--processes", String(processes), ...flags],
    {
      env: { ...process.env, RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
    return (await fetch(`${url}/readyz`).catch(() => null))?.ok;
  }, 60);
  const send = async (method, path, body, key = bootstrapKey) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text === "" || !text.startsWith("{") ? text : JSON.parse(text);
  };
  return {
    url,
    pid: child.pid,
    readySeconds: (performance.now() - began) / 1000,
    /** What it has printed so far. */
    output: () => output,
    get: (path) => send("GET", path),
    post: (path, body, key) => send("POST", path, body, key),
    /** A new API key with these scopes. */
    key: async (...scopes) => (await send("POST", "/api/v1/api-keys", { name: "bench", scopes })).key,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Asks every 20 ms until the answer is truthy; gives up with an error. */
export async function until(ask, seconds) {
  const giveUpAt = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${seconds} s in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Applies files in three requests, each of a size that the server takes at once. */
export async function applyFiles(server, files) {
  // Teams, domains and people name each other, so they go together.
  const folderOf = ({ path }) => (/^(services|schedules)\//.exec(path) ?? ["", "first"])[1];
  for (const folder of ["first", "services", "schedules"]) {
    const part = files.filter((file) => folderOf(file) === folder);
    await server.post("/api/v1/catalogue/apply", { files: joined(part) });
  }
}

/** One file of many documents, since a request may bring only so many files. */
const joined = (files) => [{ path: "all.yaml", text: files.map(({ text }) => text).join("---\n") }];
