import { Command, CommanderError } from "commander";
import { AppError } from "../lib/errors.ts";
import { applyCommand } from "./apply.ts";
import { auditCommand } from "./audit.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { incidentCommand } from "./incident.ts";
import { CommandFailure, type Io } from "./io.ts";
import { inviteCommand } from "./invite.ts";
import { keyCommand } from "./key.ts";
import { onCallCommand } from "./on-call.ts";
import { selectCommand } from "./select.ts";
import { serveCommand } from "./serve.ts";

const done = 0;
const failed = 1;
const wrongUsage = 2;

/** Runs one command line; answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = new Command("runwright")
    .description("You build it, you run it: the operating model as running software.")
    .addCommand(serveCommand(io))
    .addCommand(applyCommand(io))
    .addCommand(exportCommand(io))
    .addCommand(importCommand(io))
    .addCommand(selectCommand(io))
    .addCommand(onCallCommand(io))
    .addCommand(incidentCommand(io))
    .addCommand(keyCommand(io))
    .addCommand(inviteCommand(io))
    .addCommand(auditCommand(io));
  for (const command of withSubcommands(program))
    command.exitOverride().configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  try {
    await program.parseAsync([...args], { from: "user" });
    return done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : wrongUsage;
    io.stderr(`${explain(error)}\n`);
    return failed;
  }
}

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap((one) => withSubcommands(one)),
];

function explain(error: unknown): string {
  if (error instanceof CommandFailure) return error.message;
  if (error instanceof AppError) return [...linesLeftOut(error), error.message].join("\n");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The fields that are wrong, where the message only counts them. */
const linesLeftOut = ({ errors, message }: AppError): string[] =>
  errors.map((error) => `${error.path}: ${error.message}`).filter((line) => !message.includes(line));
