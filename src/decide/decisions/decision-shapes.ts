import { z } from "zod";
import type { Actor, AccessRules } from "../../platform/access.ts";
import { instant, money, named, personName, toMoney } from "../../platform/http/shapes.ts";
import { ratePerWeek, type NamedPerson } from "../../own/organisation/index.ts";
import {
  differencesInWords,
  type DerivedFigures,
  type Estate,
  type ServiceOnEstate,
} from "../selection/index.ts";
import { accountablePeople, decisionResource } from "./accountable-people.ts";
import { derivedAlone, figuresOf } from "./decided-service.ts";
import type { DecisionRecord } from "./decision-queries.ts";

const model = z.enum(["you-build-it-you-run-it", "ops-run-it"]);
const level = z.enum(["none", "domain", "team"]);
export const decisionState = z.enum(["proposed", "approved", "declined", "withdrawn", "superseded"]);

const figures = z
  .object({
    availabilityTarget: z.number().describe("Per cent, such as 99.9"),
    deploymentTarget: z.object({ label: z.string(), perWeek: z.number() }),
    operatingModel: model,
    onCallLevel: level,
  })
  .meta({ id: "DecidedFigures" });

const verdict = z.object({
  allowed: z.boolean(),
  reason: z.string().describe("Why not; empty where allowed"),
});

export const decisionShape = z
  .object({
    id: z.string(),
    service: named.extend({ kind: z.enum(["digital", "foundational"]) }),
    team: named.nullable(),
    state: decisionState,
    inForce: z.boolean(),
    inputs: z.object({
      kind: z.enum(["digital", "foundational"]),
      exposurePerHour: money,
      demand: z.string(),
      exposureBands: z.array(z.object({ upTo: money, availability: z.number(), onCall: level })),
      demandBands: z.array(z.object({ name: z.string(), frequency: z.string() })),
      betweenModel: model,
    }),
    derived: figures.describe("What was derived when it was proposed, outside any peak"),
    chosen: z.object({
      operatingModel: model,
      onCallLevel: level,
      isDerived: z.boolean().describe("Nothing else than the derived was chosen"),
    }),
    reason: z.string(),
    proposedBy: personName,
    proposedAt: instant,
    effectiveFrom: instant,
    endsAt: instant.nullable().describe("When the next approved decision takes its place"),
    reviewOn: z.string().describe("The date by which it is to be looked at again"),
    reviewDue: z.boolean(),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    settledReason: z.string(),
    accountable: z.object({
      role: z.string().nullable(),
      people: z.array(personName),
      note: z.string().describe("Why only an administrator can approve; empty where somebody is accountable"),
    }),
    stale: z
      .object({ differences: z.array(z.string()), now: figures })
      .nullable()
      .describe("Where what is derived now is no longer what was decided on"),
    may: z.object({ approve: verdict, withdraw: verdict }).describe("What the reader may do with it now"),
  })
  .meta({ id: "Decision" });

export type DecisionShape = z.infer<typeof decisionShape>;

/** What every decision's answer is made with. */
export type Reader = {
  estate: Estate;
  peopleByRole: ReadonlyMap<string, NamedPerson[]>;
  now: Date;
  actor: Actor;
  rules: AccessRules;
};

/** A decision as HTTP answers it, to one reader. */
export function toDecision(record: DecisionRecord, service: ServiceOnEstate, reader: Reader): DecisionShape {
  const { derived } = record;
  const operatingModel = record.operatingModel ?? derived.operatingModel;
  return {
    id: record.id,
    service: { slug: service.slug, name: service.name, kind: service.kind },
    team: service.ownerTeam && { slug: service.ownerTeam.slug, name: service.ownerTeam.name },
    state: record.state,
    inForce: record.inForce,
    inputs: toInputs(record),
    derived: toFigures(derived),
    chosen: {
      operatingModel,
      onCallLevel: record.onCallLevel ?? usualLevel(record, operatingModel),
      isDerived: record.operatingModel === null && record.onCallLevel === null,
    },
    reason: record.reason,
    proposedBy: { id: record.proposedById, name: record.proposedBy },
    proposedAt: record.proposedAt.toISOString(),
    effectiveFrom: record.effectiveAt.toISOString(),
    endsAt: record.endsAt?.toISOString() ?? null,
    reviewOn: record.reviewOn,
    reviewDue: record.reviewDue,
    settledBy: record.settledBy,
    settledAt: record.settledAt?.toISOString() ?? null,
    settledReason: record.settledReason,
    accountable: accountablePeople(service, reader.peopleByRole),
    stale: staleOf(record, service, reader),
    may: mayOf(record, service, reader),
  };
}

/** The level of the band that covers the exposure, which holds under a model that was chosen. */
function usualLevel(
  { inputs, derived }: DecisionRecord,
  operatingModel: string,
): DerivedFigures["onCallLevel"] {
  if (operatingModel === "ops-run-it") return "none";
  if (derived.operatingModel === operatingModel) return derived.onCallLevel;
  const { exposure } = inputs.bands;
  return (
    exposure.find(({ availabilityPpm }) => availabilityPpm === derived.availabilityPpm) ?? exposure.at(-1)!
  ).onCallLevel;
}

function toInputs({ inputs }: DecisionRecord): DecisionShape["inputs"] {
  const { bands } = inputs;
  return {
    kind: inputs.kind,
    exposurePerHour: toMoney(inputs.exposurePerHourMinor, bands.currency),
    demand: inputs.demand,
    exposureBands: bands.exposure.map(({ upToMinor, availabilityPpm, onCallLevel }) => ({
      upTo: toMoney(upToMinor, bands.currency),
      availability: availabilityPpm / 10_000,
      onCall: onCallLevel,
    })),
    demandBands: bands.demand.map(({ name, frequency }) => ({ name, frequency: frequency.label })),
    betweenModel: bands.betweenModel,
  };
}

const toFigures = ({ availabilityPpm, deploymentTarget, ...figures }: DerivedFigures) => ({
  availabilityTarget: availabilityPpm / 10_000,
  deploymentTarget: { label: deploymentTarget.label, perWeek: ratePerWeek(deploymentTarget) },
  operatingModel: figures.operatingModel,
  onCallLevel: figures.onCallLevel,
});

/** Only what is in force, or may come into force, can grow stale. */
function staleOf(
  record: DecisionRecord,
  service: ServiceOnEstate,
  { estate, now }: Reader,
): DecisionShape["stale"] {
  const counts = record.state === "proposed" || (record.state === "approved" && record.endsAt === null);
  const at = record.effectiveAt > now ? record.effectiveAt : now;
  if (!counts || !estate.estimate(service.id, at)) return null;
  const derivedNow = figuresOf(derivedAlone(estate, service, at).derivation);
  const differences = differencesInWords(record.derived, derivedNow);
  return differences.length === 0 ? null : { differences, now: toFigures(derivedNow) };
}

function mayOf(
  { state }: DecisionRecord,
  service: ServiceOnEstate,
  { actor, rules }: Reader,
): DecisionShape["may"] {
  const may = (permission: string) => {
    if (state !== "proposed") return { allowed: false, reason: "It is settled." };
    const verdictOn = rules(actor, permission, decisionResource(service));
    return verdictOn.allowed ? { allowed: true, reason: "" } : { allowed: false, reason: verdictOn.reason };
  };
  return { approve: may("decision.approve"), withdraw: may("decision.propose") };
}
