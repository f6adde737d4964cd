import { sql } from "kysely";
import { AppError } from "../../lib/errors.ts";
import { advisoryLocks } from "../../platform/advisory-locks.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Progress } from "../../platform/http/answer-in-lines.ts";
import { newId } from "../../platform/identifiers.ts";
import type { ManagedBy } from "../organisation/index.ts";
import { checkDocuments } from "./check-documents.ts";
import type { DocumentKind } from "./document-kind.ts";
import { readDocumentSet } from "./document-set.ts";
import { refuseFiles } from "./files/mistakes.ts";
import { parseFiles, type CatalogueFile } from "./files/parse-files.ts";
import { nameDocuments, type NamedDocument } from "./files/read-documents.ts";
import { isEmptyPlan, type Plan } from "./model/plan.ts";
import { planDocuments, type PlannedChanges } from "./plan-documents.ts";
import { loadStored, saveChanges } from "./stored-documents.ts";

export type ApplyOptions = {
  dryRun: boolean;
  /** Takes out of use what code manages and the files no longer contain. */
  prune: boolean;
  /** Why, for the audit log: a commit, say. */
  reason?: string;
  /** Who manages what the files say from then on; the files themselves where nothing is said. */
  managedBy?: ManagedBy;
  /** Is told how far it is: reading, checking, planning, applying. */
  progress?: Progress;
};

/**
 * Makes the catalogue what the files say, in one transaction, or refuses all of it with the line and column of every
 * mistake; answers the plan, which a dry run leaves at that (spec: catalogue, As code).
 */
export async function applyDocuments(
  context: Context,
  kinds: readonly DocumentKind[],
  files: readonly CatalogueFile[],
  options: ApplyOptions,
): Promise<Plan> {
  const { progress = () => {}, managedBy = "code" } = options;
  const documents = await readFiles(kinds, files, progress);
  return command(context, async (tx, step) => {
    // Files may say anything about anybody, so a key that is bound to a team or a service does not do.
    step.require("catalogue.write", { ownerTeamId: null, serviceId: null });
    // One at a time plans and saves, so that each plan holds when it is saved.
    await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
    const stored = await loadStored(tx, kinds, step.now);
    const { set, mistakes } = await readDocumentSet(kinds, stored, documents, { ...options, progress });
    if (mistakes.length === 0) mistakes.push(...(await checkDocuments(set)));
    if (mistakes.length > 0) throw refuseFiles(mistakes);
    const reason = options.reason ?? "";
    const planned = await planDocuments(set, {
      managedBy,
      newId: () => newId(step.now),
      reason,
      progress,
    });
    requireForChanges(kinds, planned, (permission) => step.require(permission));
    if (options.dryRun || isEmptyPlan(planned.plan)) return { result: planned.plan, audit: null };
    const actorName = context.actor.name;
    await saveChanges(tx, set, planned, {
      now: step.now,
      managedBy,
      actorName,
      reason,
      progress,
    });
    return {
      result: planned.plan,
      audit: planned.audit,
      events: [{ type: "catalogue.changed", id: "catalogue" }],
    };
  });
}

async function readFiles(
  kinds: readonly DocumentKind[],
  files: readonly CatalogueFile[],
  progress: Progress,
): Promise<NamedDocument[]> {
  const parsed = await parseFiles(files, { progress });
  const named = await nameDocuments(
    parsed.documents,
    kinds.map(({ kind }) => kind),
  );
  const mistakes = [...parsed.mistakes, ...named.mistakes];
  if (mistakes.length > 0) throw refuseFiles(mistakes);
  return named.documents;
}

/** What single changes ask for besides, with the document that asks named in the refusal. */
export function requireForChanges(
  kinds: readonly DocumentKind[],
  { changes }: PlannedChanges,
  require: (permission: string) => void,
): void {
  for (const kind of kinds) {
    const { written = [], retired = [] } = changes.get(kind.kind) ?? {};
    const all = [...written, ...retired.map(({ name, spec }) => ({ name, before: spec, spec: null }))];
    for (const { name, before, spec } of all) {
      const needed = kind.needs?.({ before, spec });
      if (!needed) continue;
      try {
        require(needed.permission);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        throw new AppError("forbidden", `${kind.kind} "${name}" ${needed.because}. ${error.message}`);
      }
    }
  }
}
