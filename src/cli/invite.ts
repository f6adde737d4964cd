import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";

type Invitation = { link: string; expiresAt: string; mailed: boolean };

/** `runwright invite`: lets a person choose a password, the first or a new one. */
export const inviteCommand = (io: Io): Command =>
  new Command("invite")
    .description("invite a person to choose a password, at a link that works once")
    .argument("<person>", "e-mail or name")
    .option("--json", "print the answer as JSON")
    .action(async (person: string, { json }: { json?: boolean }) => {
      const path = `/people/${encodeURIComponent(person)}/invitation`;
      const invitation = (await connectApi(io.env).post(path, {})) as Invitation;
      if (json) return io.stdout(asJson(invitation));
      io.stdout(`${invitation.link}\n`);
      const mailed = invitation.mailed ? "It is on its way by mail. Else hand" : "Hand";
      io.stderr(
        `${mailed} it to ${person} and to nobody else: it works once, until ${invitation.expiresAt}.\n`,
      );
    });
