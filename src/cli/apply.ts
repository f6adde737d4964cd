import { Command } from "commander";
import { describePlan, type CataloguePlan } from "./catalogue-plan.ts";
import type { Io } from "./io.ts";
import { sendFiles } from "./send-files.ts";

type ApplyFlags = { file: string[]; dryRun?: boolean; prune?: boolean; reason?: string; json?: boolean };

/** `runwright apply`: makes the catalogue what files say, all or nothing, and tells what changed (spec: contract, Commands). */
export const applyCommand = (io: Io): Command =>
  new Command("apply")
    .description("make the catalogue what these files say, all or nothing")
    .requiredOption("-f, --file <path...>", "YAML files and runbooks in Markdown, or folders of them")
    .option("--dry-run", "only tell what would change")
    .option("--prune", "take out of use what code manages and these files no longer contain")
    .option("--reason <text>", "why, for the audit log: a commit, for example")
    .option("--json", "print the plan as JSON")
    .action(async ({ file, dryRun = false, prune = false, reason = "", json }: ApplyFlags) => {
      const plan = await sendFiles(io, "/catalogue/apply", file, { dryRun, prune, reason });
      io.stdout(json ? `${JSON.stringify(plan, null, 2)}\n` : describePlan(plan as CataloguePlan));
    });
