import { z } from "zod";
import type { Estate, ServiceOnEstate } from "../../decide/selection/index.ts";
import { instant, named } from "../../platform/http/shapes.ts";
import { indicatorKinds, queryRoles, type Queries, type Source } from "./model/indicator.ts";
import { objectiveCautions } from "./model/objective-cautions.ts";
import { budgetingMethods } from "./model/objective.ts";
import {
  alertPolicyInWords,
  budgetingInWords,
  indicatorInWords,
  roleWords,
  sourceInWords,
} from "./model/objective-words.ts";
import { percentOf, ppbOfPpm, targetInWords } from "./model/percentage.ts";
import { windowInWords } from "./model/time-window.ts";
import type { ObjectiveOrigin, ObjectiveRow } from "./objective-queries.ts";

const percent = z.number().meta({ description: "A percentage: 99.95" });

const summary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  service: named.extend({ kind: z.enum(["digital", "foundational"]) }),
  ownerTeam: named.nullable(),
  indicator: z.object({
    kind: z.enum(indicatorKinds),
    words: z
      .string()
      .meta({ description: "What shall hold of the share: requests are answered within 300 ms" }),
  }),
  source: z.object({ kind: z.enum(["incidents", "samples", "prometheus", "other"]), words: z.string() }),
  target: z.object({
    percent: percent.nullable().meta({ description: "Null where it follows estimates that nobody has made" }),
    derived: z.boolean().meta({ description: "Whether it is the service's availability target in force" }),
    words: z.string(),
  }),
  window: z.object({
    kind: z.enum(["rolling", "calendar"]),
    days: z.int().nullable().meta({ description: "Of a rolling window" }),
    words: z.string(),
  }),
  cautions: z.array(
    z.object({
      code: z.enum([
        "weaker-than-agreement",
        "below-estimate",
        "above-estimate",
        "no-estimate",
        "service-ended",
      ]),
      message: z.string(),
    }),
  ),
  managedBy: z.enum(["code", "interface"]),
});

/** An objective as lists show it: declared, and not measured. */
export const objectiveSummary = summary.meta({ id: "ObjectiveSummary" });

export const objectiveDetail = summary
  .extend({
    description: z.string(),
    indicatorName: z.string(),
    indicatorDescription: z.string(),
    queries: z.array(z.object({ role: z.enum(queryRoles), words: z.string(), text: z.string() })),
    counter: z
      .boolean()
      .nullable()
      .meta({ description: "Whether the queries give counters; null where it is not said" }),
    budgeting: z.object({ method: z.enum(budgetingMethods), words: z.string() }),
    agreement: z.object({ percent, words: z.string(), note: z.string() }).nullable(),
    estimate: z
      .object({ percent, words: z.string() })
      .nullable()
      .meta({ description: "The availability target that the service's estimates give now" }),
    alertPolicies: z.array(
      z.object({
        name: z.string(),
        displayName: z.string(),
        description: z.string(),
        words: z.array(z.string()),
      }),
    ),
    labels: z.record(z.string(), z.array(z.string())),
    annotations: z.record(z.string(), z.string()),
    extensions: z.record(z.string(), z.unknown()).meta({ description: "What other formats say besides" }),
    origins: z.array(
      z.object({
        source: z.string(),
        reference: z.string(),
        file: z.string(),
        line: z.int(),
        importedAt: instant,
      }),
    ),
    updatedAt: instant,
  })
  .meta({ id: "Objective" });

/** An objective beside what its service's estimates give at an instant. */
export function toSummary(row: ObjectiveRow, estate: Estate, at: Date): z.infer<typeof summary> {
  const { definition, targetPpb } = row;
  const { indicator, window } = definition;
  const service = estate.services.get(row.serviceId)!;
  const estimatePpb = estimateOf(service, estate, at);
  const asked = targetPpb ?? estimatePpb;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    service: { slug: service.slug, name: service.name, kind: service.kind },
    ownerTeam: service.ownerTeam && { slug: service.ownerTeam.slug, name: service.ownerTeam.name },
    indicator: { kind: indicator.kind, words: indicatorInWords(indicator) },
    source: { kind: indicator.source.kind, words: sourceInWords(indicator.source) },
    target: {
      percent: asked === null ? null : percentNumber(asked),
      derived: targetPpb === null,
      words: asked === null ? "not known yet" : targetInWords(asked),
    },
    window: {
      kind: window.kind,
      days: window.kind === "rolling" ? window.days : null,
      words: windowInWords(window),
    },
    cautions: objectiveCautions(
      { targetPpb, ...definition },
      { estimatePpb, serviceHasEnded: service.lifecycle === "decommissioned" },
    ),
    managedBy: row.managedBy,
  };
}

/** All of an objective, with where imports found it. */
export function toDetail(
  row: ObjectiveRow,
  origins: readonly ObjectiveOrigin[],
  estate: Estate,
  at: Date,
): z.infer<typeof objectiveDetail> {
  const { indicator, budgetingMethod, timeSlice, agreement, alertPolicies, ...rest } = row.definition;
  const { source } = indicator;
  const estimatePpb = estimateOf(estate.services.get(row.serviceId)!, estate, at);
  return {
    ...toSummary(row, estate, at),
    description: row.description,
    indicatorName: indicator.name,
    indicatorDescription: indicator.description,
    queries: queriesOf(source),
    counter: "counter" in source ? source.counter : null,
    budgeting: { method: budgetingMethod, words: budgetingInWords(budgetingMethod, timeSlice) },
    agreement: agreement && { ...toPercent(agreement.targetPpb), note: agreement.note },
    estimate: estimatePpb === null ? null : toPercent(estimatePpb),
    alertPolicies: alertPolicies.map((policy) => ({
      name: policy.name,
      displayName: policy.displayName,
      description: policy.description,
      words: alertPolicyInWords(policy),
    })),
    labels: rest.labels,
    annotations: rest.annotations,
    extensions: rest.extensions,
    origins: origins.map(({ importedAt, ...origin }) => ({
      ...origin,
      importedAt: importedAt.toISOString(),
    })),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function estimateOf({ id }: ServiceOnEstate, estate: Estate, at: Date): number | null {
  const ppm = estate.derivation(id, at)?.availabilityPpm;
  return ppm === undefined ? null : ppbOfPpm(ppm);
}

/** At most nine digits, which a number carries exactly. */
const percentNumber = (ppb: number): number => Number(percentOf(ppb));

const toPercent = (ppb: number) => ({ percent: percentNumber(ppb), words: targetInWords(ppb) });

function queriesOf(source: Source): z.infer<typeof objectiveDetail>["queries"] {
  if (!("queries" in source)) return [];
  const queries: Queries<unknown> = source.queries;
  return queryRoles.flatMap((role) => {
    const query = queries[role];
    if (query === undefined) return [];
    const text = typeof query === "string" ? query : JSON.stringify(query, null, 2);
    return [{ role, words: roleWords[role], text }];
  });
}
