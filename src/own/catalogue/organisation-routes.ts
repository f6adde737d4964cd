import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { instant, money, toMoney } from "../../platform/http/shapes.ts";
import type { Routes } from "../../platform/http/server.ts";
import {
  loadBandsInForce,
  loadIncidentLossThresholds,
  loadOrganisation,
  loadPolicyHistory,
  loadRemuneration,
  writeAvailability,
  type Bands,
  type IncidentLossThresholds,
  type Remuneration,
} from "../organisation/index.ts";
import { managedBy } from "./people-shapes.ts";

const bands = z
  .object({
    exposure: z.array(
      z.object({ upTo: money, availability: z.number(), onCall: z.enum(["none", "domain", "team"]) }),
    ),
    demand: z.array(
      z.object({ name: z.string(), label: z.string(), perPeriod: z.number(), period: z.string() }),
    ),
    betweenModel: z.enum(["you-build-it-you-run-it", "ops-run-it"]),
  })
  .meta({ id: "Bands" });

const incidentLoss = z.object({ high: money, medium: money });

const remuneration = z
  .object({
    model: z.enum(["standby", "standby-and-callout"]),
    standby: z.object({
      rate: money,
      per: z.enum(["hour", "day", "week"]),
      weeknight: z.number(),
      weekend: z.number(),
      publicHoliday: z.number(),
    }),
    callout: z
      .object({ rate: money, minimumMinutes: z.int(), roundingMinutes: z.int(), cap: money.nullable() })
      .nullable(),
  })
  .meta({ id: "Remuneration", description: "How on-call is paid; factors by when the time falls" });

const organisation = z
  .object({
    slug: z.string(),
    name: z.string(),
    currency: z.string(),
    locale: z.string(),
    operationsBridge: z.string().nullable(),
    applicationSupport: z.string().nullable(),
    incidentManagement: z.string().nullable(),
    databaseAdministration: z.string().nullable(),
    catchAllTeam: z.string().nullable(),
    pagedAtLevelNone: z.array(z.string()),
    bands: bands.nullable(),
    incidentLoss: incidentLoss.nullable(),
    remuneration: remuneration.nullable(),
    decisions: z.array(
      z.object({
        kind: z.enum(["bands", "incident-loss", "remuneration"]),
        bands: bands.nullable(),
        incidentLoss: incidentLoss.nullable(),
        remuneration: remuneration.nullable(),
        effectiveFrom: instant,
        decidedBy: z.string(),
        reason: z.string(),
      }),
    ),
    managedBy,
  })
  .meta({ id: "Organisation", description: "Bands and thresholds are null where the product's own hold" });

/** What the organisation has decided once for everybody. */
export const organisationRoutes =
  ({ db, clock }: Platform): Routes =>
  async (app) => {
    app.get(
      "/organisation",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["own"],
          summary: "The organisation, its bands and thresholds in force, and how they came about",
          response: { 200: organisation },
        },
      },
      async () => {
        const found = await loadOrganisation(db);
        if (!found)
          throw new AppError(
            "not_found",
            "Nobody has described the organisation yet. Apply a document of kind Organisation.",
          );
        const { currency } = found;
        const now = clock.now();
        const decisions = await loadPolicyHistory(db);
        return {
          ...found,
          bands: toBands(await loadBandsInForce(db, now), currency),
          incidentLoss: toIncidentLoss(await loadIncidentLossThresholds(db, now), currency),
          remuneration: toRemuneration(await loadRemuneration(db, now), currency),
          decisions: decisions.map(({ kind, value, effectiveFrom, decidedBy, reason }) => ({
            kind,
            bands: kind === "bands" ? toBands(value as Bands | null, currency) : null,
            incidentLoss:
              kind === "incident-loss"
                ? toIncidentLoss(value as IncidentLossThresholds | null, currency)
                : null,
            remuneration:
              kind === "remuneration" ? toRemuneration(value as Remuneration | null, currency) : null,
            effectiveFrom: effectiveFrom.toISOString(),
            decidedBy,
            reason,
          })),
        };
      },
    );
  };

const toBands = (value: Bands | null, currency: string): z.infer<typeof bands> | null =>
  value && {
    exposure: value.exposure.map(({ upToMinor, availabilityPpm, onCallLevel }) => ({
      upTo: toMoney(upToMinor, currency),
      availability: writeAvailability(availabilityPpm),
      onCall: onCallLevel,
    })),
    demand: value.demand.map(({ name, frequency }) => ({ name, ...frequency })),
    betweenModel: value.betweenModel,
  };

const toIncidentLoss = (value: IncidentLossThresholds | null, currency: string) =>
  value && { high: toMoney(value.highMinor, currency), medium: toMoney(value.mediumMinor, currency) };

function toRemuneration(policy: Remuneration | null, currency: string): z.infer<typeof remuneration> | null {
  if (policy === null) return null;
  const { standby, callout } = policy;
  return {
    model: callout ? "standby-and-callout" : "standby",
    standby: {
      rate: toMoney(standby.amountMinor, currency),
      per: standby.per,
      weeknight: standby.factorPercent.weeknight / 100,
      weekend: standby.factorPercent.weekend / 100,
      publicHoliday: standby.factorPercent["public-holiday"] / 100,
    },
    callout: callout && {
      rate: toMoney(callout.perHourMinor, currency),
      minimumMinutes: callout.minimumMinutes,
      roundingMinutes: callout.roundingMinutes,
      cap: callout.capMinor === null ? null : toMoney(callout.capMinor, currency),
    },
  };
}
