import { Command } from "commander";
import { startRunwright, type Running } from "../main.ts";
import { readConfig, type ServeFlags } from "../platform/config.ts";
import { defaultDataDirectory } from "../platform/embedded-postgres/index.ts";
import type { Io } from "./io.ts";

/** `runwright serve`: the server and its web interface until it is told to stop (SIGINT, SIGTERM). */
export const serveCommand = (io: Io): Command =>
  new Command("serve")
    .description("run the server and its web interface")
    .option("--port <number>", "port to listen on (default 4380, PORT)")
    .option("--host <address>", "address to listen on (default 127.0.0.1)")
    .option("--data <folder>", "data folder of the embedded database (RUNWRIGHT_DATA)")
    .option("--database <url>", "an external PostgreSQL 15 or later instead (DATABASE_URL)")
    .option("--example", "load the example organisation once")
    .action(async (flags: ServeFlags) => {
      const config = readConfig(flags, io.env, defaultDataDirectory());
      io.stdout("Starting Runwright…\n");
      const running = await startRunwright(config);
      io.stdout(`Runwright is at ${running.address}\n`);
      if (flags.example) io.stdout(await describeExample(running));
      await untilStopped();
      io.stdout("\nStopping…\n");
      await running.stop();
    });

const describeExample = async (_running: Running): Promise<string> => "";

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
