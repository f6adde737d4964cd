import { Command } from "commander";
import { startRunwright, type Running } from "../main.ts";
import { readConfig, type Config, type ServeFlags } from "../platform/config.ts";
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
    .option(
      "--processes <number>",
      "processes that answer HTTP, for alert storms (default 1, RUNWRIGHT_PROCESSES)",
    )
    .option("--example", "load the example organisation once")
    .action(async (flags: ServeFlags) => {
      const config = readConfig(flags, io.env, defaultDataDirectory());
      io.stdout("Starting Runwright…\n");
      const running = await startRunwright(config);
      try {
        io.stdout(`Runwright is at ${running.address}\n`);
        io.stdout(flags.example ? await describeExample(running) : await describeBeginning(running, config));
        await untilStopped();
        io.stdout("\nStopping…\n");
      } finally {
        await running.stop();
      }
    });

/** How to sign in, and one line that sends a real alert from another shell. */
async function describeExample({ app, address }: Running): Promise<string> {
  const { loadExample } = await import("../example.ts");
  const { email, password, alertKey } = await loadExample(app.platform);
  const event = JSON.stringify({
    routing_key: alertKey,
    event_action: "trigger",
    payload: {
      summary: "Bedroom: 40 % of requests fail",
      source: "prometheus",
      severity: "critical",
      class: "HighErrorRate",
      custom_details: { service: "bedroom", impact: "Customers cannot plan a bedroom" },
    },
  });
  return [
    "",
    `  Sign in     ${email}`,
    `  Password    ${password}`,
    "",
    "  Send a real alert from another shell (PagerDuty Events v2):",
    "",
    `  curl -s ${address}/v2/enqueue -H 'content-type: application/json' -d '${event}'`,
    "",
    "  Press Ctrl-C to stop.",
    "",
  ].join("\n");
}

/** Where the first administrator enters themselves, for as long as nobody can sign in. */
async function describeBeginning({ app }: Running, { openId }: Config): Promise<string> {
  const { makeWelcomeLink } = await import("../own/access/index.ts");
  const link = openId ? null : await makeWelcomeLink(app.platform);
  if (!link) return "";
  return [
    "",
    "  Nobody can sign in yet. Begin here; the link works once, for 24 hours, and each start makes a new one:",
    "",
    `  ${link.url}`,
    "",
    "",
  ].join("\n");
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
