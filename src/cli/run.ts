import { Command, CommanderError } from "commander";
import { AppError } from "../lib/errors.ts";
import { CommandFailure, type Io } from "./io.ts";

/** Each command and its file, which is loaded when the command is asked for; all of them for the help. */
const commands = new Map<string, () => Promise<(io: Io) => Command>>([
  ["serve", async () => (await import("./serve.ts")).serveCommand],
  ["apply", async () => (await import("./apply.ts")).applyCommand],
  ["export", async () => (await import("./export.ts")).exportCommand],
  ["import", async () => (await import("./import.ts")).importCommand],
  ["select", async () => (await import("./select.ts")).selectCommand],
  ["on-call", async () => (await import("./on-call.ts")).onCallCommand],
  ["incident", async () => (await import("./incident.ts")).incidentCommand],
  ["key", async () => (await import("./key.ts")).keyCommand],
  ["invite", async () => (await import("./invite.ts")).inviteCommand],
  ["audit", async () => (await import("./audit.ts")).auditCommand],
]);

const done = 0;
const failed = 1;
const wrongUsage = 2;

/** Runs one command line; answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = new Command("runwright").description(
    "You build it, you run it: the operating model as running software.",
  );
  const asked = commands.get(args[0] ?? "");
  for (const load of asked ? [asked] : commands.values()) program.addCommand((await load())(io));
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
