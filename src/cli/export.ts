import { mkdir, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import { CommandFailure, type Io } from "./io.ts";
import { markdownAsYaml } from "./markdown-as-yaml.ts";
import type { YamlFile } from "./yaml-files.ts";

type ExportFlags = { output?: string; json?: boolean };

/** `runwright export`: the catalogue as the files that apply to the same (spec: contract, Commands). */
export const exportCommand = (io: Io): Command =>
  new Command("export")
    .description("write the catalogue as files that apply to the same")
    .option("-o, --output <folder>", "folder to write to (default: all in one on standard output)")
    .option("--json", "print the files as JSON")
    .action(async ({ output, json }: ExportFlags) => {
      const answer = (await connectApi(io.env).get("/catalogue/export")) as { files: YamlFile[] };
      if (json) io.stdout(`${JSON.stringify(answer, null, 2)}\n`);
      else if (output === undefined) io.stdout(asOneFile(answer.files));
      else io.stdout(await writeFiles(answer.files, output));
    });

const asOneFile = (files: readonly YamlFile[]): string =>
  files.map(({ path, text }) => `# ${path}\n${markdownAsYaml(text) ?? text}`).join("---\n");

async function writeFiles(files: readonly YamlFile[], folder: string): Promise<string> {
  for (const { path, text } of files) {
    const inside = normalize(path);
    if (isAbsolute(inside) || inside.startsWith(".."))
      throw new CommandFailure(
        `The server named a file outside ${folder}: ${path}. Nothing more was written.`,
      );
    const file = join(folder, inside);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return `${files.length} files written to ${folder}.\n`;
}
