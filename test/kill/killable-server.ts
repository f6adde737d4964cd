import { spawn, type ChildProcess } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseConnection } from "../../src/platform/database.ts";
import { packageRoot } from "../../src/platform/package-root.ts";
import { endProcess, eventually } from "../support/server-process.ts";

const restartMilliseconds = 100;

/** The built server on an embedded database, started again whenever it dies, as an init system does. */
export class KillableServer {
  readonly url: string;
  readonly #port: number;
  readonly #dataDirectory: string;
  readonly #environment: Record<string, string>;
  readonly #flags: readonly string[];
  #child: ChildProcess | null = null;
  #stopping = false;
  starts = 0;
  databaseKills = 0;
  output = "";

  constructor(
    port: number,
    dataDirectory: string,
    environment: Record<string, string>,
    flags: readonly string[] = [],
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#dataDirectory = dataDirectory;
    this.#environment = environment;
    this.#flags = flags;
  }

  get connection(): DatabaseConnection {
    return {
      host: join(this.#dataDirectory, "socket"),
      port: 5432,
      user: "runwright",
      database: "runwright",
    };
  }

  start(): void {
    this.starts += 1;
    const program = join(packageRoot, "dist/src/cli/runwright.js");
    const child = spawn(
      process.execPath,
      [program, "serve", "--port", String(this.#port), "--data", this.#dataDirectory, ...this.#flags],
      { env: { ...process.env, ...this.#environment }, stdio: ["ignore", "pipe", "pipe"] },
    );
    const keep = (text: Buffer) => (this.output = (this.output + text.toString()).slice(-20_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("exit", () => {
      if (!this.#stopping) setTimeout(() => this.#stopping || this.start(), restartMilliseconds);
    });
    this.#child = child;
  }

  async untilReady(): Promise<void> {
    try {
      await eventually(async () => (await fetch(`${this.url}/readyz`)).ok, 60_000);
    } catch (error) {
      throw new Error(`The server did not get ready: ${this.output}`, { cause: error });
    }
  }

  get processId(): number {
    return this.#child!.pid!;
  }

  killServer(): void {
    this.#child?.kill("SIGKILL");
  }

  /** Kills the database's first process; its others notice, and end. */
  async killDatabase(): Promise<void> {
    const pid = await this.#databasePid();
    if (pid === null) return;
    try {
      process.kill(pid, "SIGKILL");
      this.databaseKills += 1;
    } catch {
      // It was down already: killed a moment ago, and not yet started again.
    }
  }

  async #databasePid(): Promise<number | null> {
    for (const name of await readdir(this.#dataDirectory)) {
      const path = join(this.#dataDirectory, name, "postmaster.pid");
      const text = await readFile(path, "utf8").catch(() => "");
      if (text !== "") return Number(text.split("\n")[0]);
    }
    return null;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child) await endProcess(this.#child);
  }
}
