import type { AuditEntry } from "../../platform/audit.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { gatherQuarter } from "./gather-quarter.ts";
import { readQuarter, type Quarter } from "./model/quarter.ts";
import { saveReflection } from "./reflection-store.ts";

/** Prepares a quarter's reflection on demand; of the present quarter so far. */
export const prepareReflection = (context: Context, word: string): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("reflection.prepare");
    const quarter = readQuarter(word, step.now);
    const audit = await prepare(tx, quarter, context.actor.name, step.now);
    return { result: undefined, audit, events: [{ type: "reflection.changed", id: quarter.name }] };
  });

/** Gathers and saves; answers what the audit log keeps of it. */
export async function prepare(tx: Tx, quarter: Quarter, preparedBy: string, now: Date): Promise<AuditEntry> {
  const { facts, suggestions } = await gatherQuarter(tx, quarter, now);
  const id = await saveReflection(tx, { quarter: quarter.name, preparedBy, facts, suggestions }, now);
  return {
    action: "reflection.prepare",
    subject: { kind: "reflection", id, name: quarter.name },
    after: { incidents: facts.incidents, lossMinor: facts.lossMinor, suggestions: suggestions.length },
  };
}
