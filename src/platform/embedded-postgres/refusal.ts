import { AppError } from "../../lib/errors.ts";
import type { ServerUser } from "./server-user.ts";

const wayOut =
  "Or use a PostgreSQL of your own, version 15 or later: set DATABASE_URL, " +
  "for example DATABASE_URL=postgres://runwright:password@localhost:5432/runwright";

/** A refusal to run the embedded PostgreSQL: the problem with its mend, then the way out that always works. */
export const cannotRun = (problem: string, cause?: unknown): AppError =>
  new AppError("unavailable", `${problem} ${wayOut}`, { cause });

/** The code of a system call's error, such as "EACCES"; empty for anything else. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Where a program of PostgreSQL was working, and as whom, when it failed. */
export type Surroundings = { folder: string; user: ServerUser | undefined };

const known: readonly { pattern: RegExp; problem: (match: RegExpExecArray, at: Surroundings) => string }[] = [
  {
    pattern: /could not look up effective user ID (\d+)/,
    problem: ([, uid]) =>
      `This process runs as user ${uid}, which has no name, and PostgreSQL's initdb needs one. ` +
      `Add the line runwright:x:${uid}:${uid}::/:/sbin/nologin to /etc/passwd, or run as a user that has a name.`,
  },
  {
    pattern: /Permission denied/,
    problem: (_, { folder, user }) =>
      user
        ? `User ${user.name}, as which PostgreSQL runs because it refuses to run as root, cannot use ${folder}. ` +
          `Let it pass through the folders above (chmod o+x), or choose a data folder that it can reach, ` +
          `such as /var/lib/runwright, with --data.`
        : `PostgreSQL cannot use ${folder}: permission denied. Choose another data folder with --data.`,
  },
  {
    pattern: /No space left on device|Disk quota exceeded/,
    problem: (_, { folder }) => `The disk that holds ${folder} is full. Free some space, then start again.`,
  },
  {
    pattern: /has wrong ownership|has invalid permissions|could not change permissions/,
    problem: (_, { folder }) =>
      `The file system that holds ${folder} does not keep owners and permissions as PostgreSQL needs them. ` +
      `Choose a data folder on a local disk with --data.`,
  },
];

/** Turns what a program of PostgreSQL printed before it failed into a refusal that says what to do. */
export function explainFailure(program: string, output: string, at: Surroundings): AppError {
  for (const { pattern, problem } of known) {
    const match = pattern.exec(output);
    if (match) return cannotRun(problem(match, at), new Error(output));
  }
  const lastLines = output.trim().split("\n").slice(-8).join("\n");
  return cannotRun(`PostgreSQL's ${program} failed in ${at.folder}:\n${lastLines}\n`);
}
