import { Command } from "commander";
import { describeImport, type ImportReport } from "./import-report.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";
import { sendFiles } from "./send-files.ts";
import type { YamlFile } from "./yaml-files.ts";

type ImportFlags = { dryRun?: boolean; reason?: string; json?: boolean };

/** A kind of files that can be brought in. */
type Source = {
  name: string;
  description: string;
  /** Of a folder with much else in it, only what could be meant is sent. */
  mayHold: (file: YamlFile) => boolean;
  /** What is said where nothing could be meant. */
  none: (paths: string) => string;
};

const sources: readonly Source[] = [
  {
    name: "backstage",
    description: "components, systems, domains, groups, users, APIs and resources of catalog-info.yaml files",
    mayHold: ({ path, text }) => /backstage/i.test(text) || /catalog-info/i.test(path),
    none: (paths) => `There is no Backstage entity in ${paths}: no file says backstage.io.`,
  },
  {
    name: "openslo",
    description: "the SLOs of OpenSLO files as objectives, with their SLIs, data sources and alert policies",
    mayHold: ({ text }) => /openslo/i.test(text),
    none: (paths) => `There is nothing of OpenSLO in ${paths}: no file says openslo/v1.`,
  },
];

/** `runwright import`: brings other tools' files in, and tells what is missing in them (spec: contract, Commands). */
export function importCommand(io: Io): Command {
  const command = new Command("import").description("bring in the files of another catalogue or tool");
  for (const source of sources) command.addCommand(sourceCommand(io, source));
  return command;
}

const sourceCommand = (io: Io, { name, description, mayHold, none }: Source): Command =>
  new Command(name)
    .description(description)
    .argument("<path...>", "files, or folders whose YAML files are looked through")
    .option("--dry-run", "only tell what would change")
    .option("--reason <text>", "why, for the audit log")
    .option("--json", "print the report as JSON")
    .action(async (paths: string[], { dryRun = false, reason = "", json }: ImportFlags) => {
      const choice = { only: mayHold, none: none(paths.join(", ")) };
      const report = await sendFiles(io, `/import/${name}`, paths, { dryRun, reason }, choice);
      io.stdout(json ? asJson(report) : describeImport(report as ImportReport));
    });
