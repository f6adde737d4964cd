import { z } from "zod";
import { instant, money, named, toMoney } from "../../platform/http/shapes.ts";
import type { Actor, AccessRules } from "../../platform/access.ts";
import type { ServiceFacts } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import { edgeLines, serviceLines } from "./model/file-lines.ts";
import { readQuarter } from "./model/quarter.ts";
import { quarterInWords } from "./model/reflection-words.ts";
import { targetsInWords } from "./model/targets-kept.ts";
import type { StoredReflection, StoredSuggestion } from "./reflection-queries.ts";
import { ownedService, permissionFor } from "./settle-suggestion.ts";

/** `known` is false for what is not recorded yet. */
const told = z.object({ known: z.boolean(), words: z.string() });

const suggestionShape = z
  .object({
    id: z.string(),
    kind: z.enum(["raise-exposure", "renew-estimate", "check-top-band", "move-edge"]),
    service: named.nullable().describe("Null where it is about the bands"),
    words: z.string(),
    before: money,
    after: money.describe("What accepting it makes of it"),
    demand: z.string().nullable().describe("The service's demand by now"),
    managedBy: z.enum(["code", "interface"]),
    lines: z.string().nullable().describe("Where files manage it: the lines to write there"),
    mayAnswer: z.object({ allowed: z.boolean(), reason: z.string() }),
    state: z.enum(["open", "accepted", "declined"]),
    outcome: z.enum(["changed", "for-files"]).nullable(),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    reason: z.string(),
  })
  .meta({ id: "ReflectionSuggestion" });

export const reflectionShape = z
  .object({
    quarter: z.string(),
    startsAt: instant,
    endsAt: instant,
    isOver: z.boolean(),
    asOf: instant,
    preparedAt: instant,
    preparedBy: z.string(),
    words: z.string().describe("What the quarter says"),
    incidents: z.int(),
    loss: money,
    estimated: z.int(),
    withoutEstimate: z.int(),
    services: z.array(
      z.object({
        service: named,
        team: named.nullable(),
        incidents: z.int(),
        loss: money,
        highestPerHour: money,
        exposurePerHour: money.nullable(),
        demand: z.string().nullable(),
        unavailableSeconds: z.int().describe("By the record of its incidents"),
        toleratedSeconds: z.int().nullable().describe("What its availability target allows in that time"),
      }),
    ),
    deployments: told.describe("Demand against what was delivered"),
    objectives: told.describe("Availability targets missed, or far too easy, by the record of incidents"),
    suggestions: z.array(suggestionShape),
  })
  .meta({ id: "Reflection", description: "What the system prepared for a quarter's reflection" });

type ReflectionShape = z.infer<typeof reflectionShape>;

/** What is not recorded yet is said, and never shown as nothing. */
const deployments = {
  known: false,
  words: "No deployments are recorded yet, so demand cannot be set against what was delivered.",
};

export type Surroundings = {
  now: Date;
  services: ReadonlyMap<string, ServiceFacts>;
  organisationManagedBy: ManagedBy;
  accessRules: AccessRules;
  actor: Actor;
};

/** A reflection for one reader, who may answer some of its suggestions. */
export function toReflection(
  { quarter: name, preparedAt, preparedBy, facts }: StoredReflection,
  suggestions: readonly StoredSuggestion[],
  around: Surroundings,
): ReflectionShape {
  const quarter = readQuarter(name, around.now);
  const isOver = quarter.endAt <= new Date(facts.asOf);
  const { currency } = facts;
  const open = suggestions.filter(({ state }) => state === "open").length;
  const totals = { incidents: facts.incidents, services: facts.services.length, lossMinor: facts.lossMinor };
  return {
    quarter: name,
    startsAt: quarter.startAt.toISOString(),
    endsAt: quarter.endAt.toISOString(),
    isOver,
    asOf: facts.asOf,
    preparedAt: preparedAt.toISOString(),
    preparedBy,
    words: quarterInWords(name, totals, { open, settled: suggestions.length - open }, isOver, currency),
    incidents: facts.incidents,
    loss: toMoney(facts.lossMinor, currency),
    estimated: facts.estimated,
    withoutEstimate: facts.withoutEstimate,
    services: facts.services.map((one) => ({
      service: { slug: one.slug, name: one.name },
      team: one.team,
      incidents: one.incidents,
      loss: toMoney(one.lossMinor, currency),
      highestPerHour: toMoney(one.highestPerHourMinor, currency),
      exposurePerHour: one.exposurePerHourMinor === null ? null : toMoney(one.exposurePerHourMinor, currency),
      demand: one.demand,
      unavailableSeconds: one.unavailableSeconds,
      toleratedSeconds: one.toleratedSeconds,
    })),
    deployments,
    objectives: { known: true, words: targetsInWords(facts.targets) },
    suggestions: suggestions.map((one) => toSuggestion(one, currency, around)),
  };
}

function toSuggestion(one: StoredSuggestion, currency: string, around: Surroundings) {
  const service = one.serviceId === null ? null : (around.services.get(one.serviceId) ?? null);
  const managedBy = service?.managedBy ?? around.organisationManagedBy;
  const { permission, resource } = permissionFor(one.kind, service && ownedService(service));
  const verdict = around.accessRules(around.actor, permission, resource);
  const { beforeMinor, afterMinor } = one.proposal;
  return {
    id: one.id,
    kind: one.kind,
    service: service && { slug: service.slug, name: service.name },
    words: one.words,
    before: toMoney(beforeMinor, currency),
    after: toMoney(afterMinor, currency),
    demand: service?.estimate?.demand ?? null,
    managedBy,
    lines: managedBy === "code" ? linesOf(one, service, currency, around.now) : null,
    mayAnswer: verdict.allowed ? { allowed: true, reason: "" } : { allowed: false, reason: verdict.reason },
    state: one.state,
    outcome: one.outcome,
    settledBy: one.settledBy,
    settledAt: one.settledAt?.toISOString() ?? null,
    reason: one.settledReason,
  };
}

function linesOf(
  { proposal: { beforeMinor, afterMinor } }: StoredSuggestion,
  service: ServiceFacts | null,
  currency: string,
  now: Date,
): string {
  if (service === null) return edgeLines(beforeMinor, afterMinor, currency);
  const demand = service.estimate?.demand ?? "";
  return serviceLines({ slug: service.slug, demand }, afterMinor, currency, now);
}
