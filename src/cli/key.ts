import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";

type Flags = { name: string; scope: string[]; team?: string; service?: string; json?: boolean };

/** `runwright key`: API keys for machines. */
export const keyCommand = (io: Io): Command =>
  new Command("key").description("API keys for machines").addCommand(
    new Command("create")
      .description("make an API key; standard output holds it, this once")
      .requiredOption("--name <name>", "what it is for")
      .requiredOption("--scope <scope...>", "what it may: read, alerts:write, incidents:write and so on")
      .option("--team <slug>", "it acts for this team only")
      .option("--service <slug>", "it acts for this service only")
      .option("--json", "print the answer as JSON")
      .action(async ({ name, scope, json, ...bound }: Flags) => {
        const answer = await connectApi(io.env).post("/api-keys", { name, scopes: scope, ...bound });
        if (json) return io.stdout(asJson(answer));
        io.stdout(`${(answer as { key: string }).key}\n`);
        io.stderr("Keep it now: it is stored hashed and cannot be shown again.\n");
      }),
  );
