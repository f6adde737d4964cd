import { z } from "zod";
import type { Actor } from "../../../platform/access.ts";
import type { Platform } from "../../../platform/context.ts";
import type { Routes } from "../../../platform/http/server.ts";
import { instant, instantInput } from "../../../platform/http/shapes.ts";
import {
  loadOrganisation,
  loadPolicyHistory,
  writeIncidentLoss,
  writeRemuneration,
  type Bands,
  type IncidentLossThresholds,
  type PolicyKind,
  type Remuneration,
} from "../../organisation/index.ts";
import { policyHistory, type PolicyVersion } from "../model/policy-history.ts";
import { managedBy } from "../people-shapes.ts";
import { decideAnew, nobodyDescribedIt, withdrawPolicy } from "./decide-policy.ts";
import { writeBands, type UsualBands } from "./policy-values.ts";

const tags = ["own"];
const kind = z.enum(["bands", "incident-loss", "remuneration"]);
const amount = z.union([z.number(), z.string()]).describe("In major units");

const bandsValue = z
  .object({
    exposureBands: z.array(
      z.object({ upTo: amount, availability: z.number(), onCall: z.enum(["none", "domain", "team"]) }),
    ),
    demandBands: z.record(z.string(), z.string()),
    betweenModel: z.enum(["you-build-it-you-run-it", "ops-run-it"]),
  })
  .meta({ id: "BandsValue", description: "Bands as files write them" });

const incidentLossValue = z.object({ high: amount, medium: amount }).meta({ id: "IncidentLossValue" });

const remunerationValue = z
  .object({
    model: z.enum(["standby", "standby-and-callout"]),
    standby: z.object({
      rate: amount,
      per: z.enum(["hour", "day", "week"]),
      weeknight: z.number(),
      weekend: z.number(),
      publicHoliday: z.number(),
    }),
    callout: z
      .object({
        rate: amount,
        minimumMinutes: z.int(),
        roundingMinutes: z.int(),
        cap: amount.nullable().optional(),
      })
      .optional(),
  })
  .meta({ id: "RemunerationValue" });

const version = <Value extends z.ZodType>(value: Value) =>
  z.object({
    id: z.string(),
    value: value.nullable().describe("Null: the product's own again"),
    effectiveFrom: instant,
    effectiveUntil: instant.nullable(),
    decidedBy: z.string(),
    decidedAt: instant,
    reason: z.string(),
  });

const history = <Value extends z.ZodType>(value: Value) =>
  z.object({
    inForce: version(value).nullable().describe("Null where nobody has decided: the product's own holds"),
    coming: z.array(version(value)),
    past: z.array(version(value)),
  });

const policies = z
  .object({
    currency: z.string(),
    managedBy,
    mayEdit: z.object({ allowed: z.boolean(), reason: z.string() }),
    usualBands: bandsValue.describe("Those of an organisation that has set none"),
    bands: history(bandsValue),
    incidentLoss: history(incidentLossValue),
    remuneration: history(remunerationValue),
  })
  .meta({
    id: "Policies",
    description: "What the organisation has decided with dates: in force, coming, past",
  });

/** The organisation's dated decisions: bands, incident-loss thresholds, remuneration. */
export const policyRoutes =
  (platform: Platform, usualBands: UsualBands): Routes =>
  async (app) => {
    const describe = (actor: Actor) => describePolicies(platform, usualBands, actor);

    app.get(
      "/organisation/policies",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "What the organisation has decided: in force, coming and past, by whom and why",
          response: { 200: policies },
        },
      },
      async (request) => describe(request.context().actor),
    );

    app.post(
      "/organisation/policies/:kind",
      {
        config: { permission: "organisation.administer" },
        schema: {
          tags,
          summary: "Decide bands, thresholds or remuneration anew, from now or from a later instant on",
          params: z.object({ kind }),
          body: z.strictObject({
            value: z.record(z.string(), z.unknown()).nullable(),
            effectiveFrom: instantInput.optional(),
            reason: z.string().trim().min(1, "say why, for those who read the history").max(500),
          }),
          response: { 201: policies },
        },
      },
      async (request, reply) => {
        const context = request.context();
        await decideAnew(context, usualBands, request.params.kind, request.body);
        return reply.status(201).send(await describe(context.actor));
      },
    );

    app.delete(
      "/organisation/policies/:kind/:id",
      {
        config: { permission: "organisation.administer" },
        schema: {
          tags,
          summary: "Take back a decision that has not come into force",
          params: z.object({ kind, id: z.uuid() }),
          response: { 200: policies },
        },
      },
      async (request) => {
        const context = request.context();
        await withdrawPolicy(context, request.params.kind, request.params.id);
        return describe(context.actor);
      },
    );
  };

async function describePolicies(
  { db, clock, accessRules }: Platform,
  usualBands: UsualBands,
  actor: Actor,
): Promise<z.infer<typeof policies>> {
  const organisation = await loadOrganisation(db);
  if (organisation === null) throw nobodyDescribedIt();
  const { currency } = organisation;
  const decisions = await loadPolicyHistory(db);
  const verdict = accessRules(actor, "organisation.administer", {});
  const historyOf = <Value>(of: PolicyKind, write: (value: unknown) => Value) => {
    const all = policyHistory(
      decisions.filter((one) => one.kind === of),
      clock.now(),
    );
    const shown = ({ value, ...one }: PolicyVersion) => ({
      ...toVersion(one),
      value: value === null ? null : write(value),
    });
    return {
      inForce: all.inForce && shown(all.inForce),
      coming: all.coming.map(shown),
      past: all.past.map(shown),
    };
  };
  return {
    currency,
    managedBy: organisation.managedBy,
    mayEdit: verdict.allowed ? { allowed: true, reason: "" } : { allowed: false, reason: verdict.reason },
    usualBands: writeBands(usualBands(currency), currency),
    bands: historyOf("bands", (value) => writeBands(value as Bands, currency)),
    incidentLoss: historyOf("incident-loss", (value) =>
      writeIncidentLoss(value as IncidentLossThresholds, currency),
    ),
    remuneration: historyOf(
      "remuneration",
      (value) => writeRemuneration(value as Remuneration, currency) as z.infer<typeof remunerationValue>,
    ),
  };
}

const toVersion = (one: Omit<PolicyVersion, "value">) => ({
  id: one.id,
  effectiveFrom: one.effectiveFrom.toISOString(),
  effectiveUntil: one.effectiveUntil?.toISOString() ?? null,
  decidedBy: one.decidedBy,
  decidedAt: one.recordedAt.toISOString(),
  reason: one.reason,
});
