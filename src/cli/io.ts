/** What a command is given of the world, so that tests run it without a process. */
export type Io = {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches standard error. */
  isTerminal?: boolean;
};

/** A command's end with exit code 1 and, on stderr, a reason that a person can act on. */
export class CommandFailure extends Error {}
