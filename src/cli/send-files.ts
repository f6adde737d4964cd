import { connectApi, type ServerProgress } from "./api-client.ts";
import { CommandFailure, type Io } from "./io.ts";
import { progressLine } from "./progress-line.ts";
import { readYamlFiles, type YamlFile } from "./yaml-files.ts";

type Choice = {
  /** Which of the files are meant; those that cannot be read are left out, and that is said. */
  only: (file: YamlFile) => boolean;
  none: string;
};

/**
 * Sends the files at some paths, all documents or of the YAML what is chosen, showing how far reading, sending and the server's
 * work are; answers what the server says.
 */
export async function sendFiles(
  io: Io,
  address: string,
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  choice?: Choice,
): Promise<unknown> {
  const api = connectApi(io.env);
  const line = progressLine(io);
  const leaveOut = (reason: string): void => {
    line.clear();
    io.stderr(`${reason} It is left out.\n`);
  };
  try {
    const all = await readYamlFiles(paths, {
      progress: (read, of) => line.show("Reading", read, of),
      ...(choice ? { leaveOut } : { markdown: true }),
    });
    const files = choice ? all.filter((file) => paths.includes(file.path) || choice.only(file)) : all;
    if (choice && files.length === 0) throw new CommandFailure(choice.none);
    line.show("Sending");
    return await api.postLong(address, { files, ...options }, ({ phase, done, of }: ServerProgress) =>
      line.show(phase[0]!.toUpperCase() + phase.slice(1), done, of),
    );
  } finally {
    line.clear();
  }
}
