import { sql } from "kysely";
import { AppError, invalidField } from "../../../lib/errors.ts";
import { advisoryLocks } from "../../../platform/advisory-locks.ts";
import { command } from "../../../platform/command.ts";
import type { Context } from "../../../platform/context.ts";
import type { Db, Tx } from "../../../platform/database.ts";
import {
  decidePolicy,
  deletePolicyDecision,
  findPolicyDecision,
  loadOrganisation,
  loadPolicyInForce,
  type Bands,
  type Organisation,
  type PolicyKind,
} from "../../organisation/index.ts";
import { sameValue } from "../model/field-changes.ts";
import { loadServiceFacts } from "../service-queries.ts";
import {
  readPolicyValue,
  refuseLostDemandBands,
  writePolicyValue,
  type UsualBands,
} from "./policy-values.ts";

/** A decision as somebody wants it; a null value goes back to the product's own, no instant means from now on. */
export type WantedPolicy = { value: unknown; effectiveFrom?: Date | undefined; reason: string };

/** Decides a policy anew, from now or from a later instant on; what held before stays in its history. */
export const decideAnew = (
  context: Context,
  usual: UsualBands,
  kind: PolicyKind,
  wanted: WantedPolicy,
): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("organisation.administer");
    const { currency } = await lockOrganisation(tx);
    const effectiveFrom = wanted.effectiveFrom ?? step.now;
    if (effectiveFrom < step.now)
      throw invalidField(
        "effectiveFrom",
        "lies in the past, which stays as it was; leave it out to begin now",
      );
    const value = wanted.value === null ? null : readPolicyValue(kind, wanted.value, currency, usual);
    if (kind === "bands")
      refuseLostDemandBands((value as Bands | null) ?? usual(currency), await loadDemands(tx, step.now));
    const before = await loadPolicyInForce(tx, kind, effectiveFrom);
    if (sameValue(before, value)) return { result: undefined, audit: null };
    const reason = wanted.reason.trim();
    const decision = { kind, value, effectiveFrom, decidedBy: context.actor.name, reason };
    await decidePolicy(tx, decision, step.now);
    return {
      result: undefined,
      audit: {
        action: "policy.decide",
        subject: { kind: "policy", id: kind, name: kind },
        before: writePolicyValue(kind, before, currency),
        after: { value: writePolicyValue(kind, value, currency), effectiveFrom },
        reason,
      },
      events: [{ type: "catalogue.changed", id: "catalogue" }],
    };
  });

/** Takes back a decision that has not come into force; what has, stays, and is decided anew. */
export const withdrawPolicy = (context: Context, kind: PolicyKind, id: string): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("organisation.administer");
    const { currency } = await lockOrganisation(tx);
    const decision = await findPolicyDecision(tx, kind, id);
    if (decision === null) throw new AppError("not_found", `There is no such decision on ${kind}.`);
    if (decision.effectiveFrom <= step.now)
      throw new AppError(
        "conflict",
        "This has come into force and stays in the history; decide anew instead.",
      );
    await deletePolicyDecision(tx, id);
    return {
      result: undefined,
      audit: {
        action: "policy.withdraw",
        subject: { kind: "policy", id: kind, name: kind },
        before: {
          value: writePolicyValue(kind, decision.value, currency),
          effectiveFrom: decision.effectiveFrom,
        },
        reason: "",
      },
      events: [{ type: "catalogue.changed", id: "catalogue" }],
    };
  });

/** The organisation, with no apply or edit beside this one; refuses where files manage it. */
async function lockOrganisation(tx: Tx): Promise<Organisation> {
  await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
  const organisation = await loadOrganisation(tx);
  if (organisation === null) throw nobodyDescribedIt();
  if (organisation.managedBy === "code")
    throw new AppError(
      "conflict",
      "The organisation is managed by files: change its Organisation document and apply it, or hand it over to the interface.",
    );
  return organisation;
}

export const nobodyDescribedIt = (): AppError =>
  new AppError(
    "not_found",
    "Nobody has described the organisation yet. Apply a document of kind Organisation, or describe it in the settings.",
  );

async function loadDemands(db: Db, at: Date): Promise<ReadonlyMap<string, string>> {
  const services = await loadServiceFacts(db, "all", at);
  return new Map(
    services.flatMap(({ slug, lifecycle, estimate }) =>
      estimate && lifecycle !== "decommissioned" ? [[slug, estimate.demand] as const] : [],
    ),
  );
}
