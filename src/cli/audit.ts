import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import { CommandFailure, type Io } from "./io.ts";
import { asJson } from "./plain-text.ts";

type Proof = { entries: number; intact: boolean; firstBrokenSeq: number | null };

/** `runwright audit`: proof of the audit log. */
export const auditCommand = (io: Io): Command =>
  new Command("audit").description("the audit log").addCommand(
    new Command("verify")
      .description("prove that no line of the audit log was changed, removed or put in")
      .option("--json", "print the answer as JSON")
      .action(async ({ json }: { json?: boolean }) => {
        const proof = (await connectApi(io.env).get("/audit/verify")) as Proof;
        if (json) io.stdout(asJson(proof));
        if (!proof.intact)
          throw new CommandFailure(
            `The audit log does not follow from line ${proof.firstBrokenSeq} on: that line or one next to it was changed, removed or put in. Compare with a backup.`,
          );
        if (!json) io.stdout(`${proof.entries} lines, each following from the one before it: intact.\n`);
      }),
  );
