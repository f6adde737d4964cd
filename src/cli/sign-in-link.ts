import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";

/** `runwright sign-in-link`: lets a person choose a password. */
export const signInLinkCommand = (io: Io): Command =>
  new Command("sign-in-link")
    .description("make a link at which a person chooses their password; it works once")
    .argument("<person>", "e-mail or name")
    .option("--json", "print the answer as JSON")
    .action(async (person: string, { json }: { json?: boolean }) => {
      const path = `/people/${encodeURIComponent(person)}/sign-in-link`;
      const link = (await connectApi(io.env).post(path, {})) as { url: string; expiresAt: string };
      if (json) return io.stdout(asJson(link));
      io.stdout(`${link.url}\n`);
      io.stderr(`Hand it to ${person} and to nobody else: it works once, until ${link.expiresAt}.\n`);
    });
