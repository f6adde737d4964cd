import { Command } from "commander";
import { describeImport, type ImportReport } from "./import-report.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";
import { sendFiles } from "./send-files.ts";
import type { YamlFile } from "./yaml-files.ts";

type ImportFlags = { dryRun?: boolean; reason?: string; json?: boolean };

/** `runwright import`: brings another catalogue's files in, and tells what is missing in them (spec: contract, Commands). */
export const importCommand = (io: Io): Command =>
  new Command("import").description("bring in another catalogue's files").addCommand(
    new Command("backstage")
      .description(
        "components, systems, domains, groups, users, APIs and resources of catalog-info.yaml files",
      )
      .argument("<path...>", "files, or folders in whose YAML files entities are looked for")
      .option("--dry-run", "only tell what would change")
      .option("--reason <text>", "why, for the audit log")
      .option("--json", "print the report as JSON")
      .action(async (paths: string[], { dryRun = false, reason = "", json }: ImportFlags) => {
        const none = `There is no Backstage entity in ${paths.join(", ")}: no file says backstage.io.`;
        const choice = { only: mayHoldEntities, none };
        const report = await sendFiles(io, "/import/backstage", paths, { dryRun, reason }, choice);
        io.stdout(json ? asJson(report) : describeImport(report as ImportReport));
      }),
  );

/** Of a folder with much else in it, only what could be meant is sent. */
const mayHoldEntities = ({ path, text }: YamlFile): boolean =>
  /backstage/i.test(text) || /catalog-info/i.test(path);
