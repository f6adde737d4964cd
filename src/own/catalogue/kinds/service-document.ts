import { invalidField } from "../../../lib/errors.ts";
import {
  at,
  readAll,
  readChoice,
  readEach,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import { readSlug } from "../../../lib/slug.ts";
import { readLocalDate } from "../../../lib/time-zone.ts";
import type { OnCallLevel } from "../../organisation/index.ts";
import type { DocumentContext, DocumentReference } from "../document-kind.ts";
import {
  estimateBases,
  type EstimateBasis,
  type Lifecycle,
  type PeakRecord,
  type ServiceKind,
  type ServiceLink,
  type ThirdPartyNeed,
} from "../service-queries.ts";
import {
  readAmount,
  readDescription,
  readDisplayName,
  readTexts,
  sortedBy,
  writeAmount,
} from "./document-fields.ts";
import { readDependencies, readThirdParties, type DependencySpec } from "./service-dependencies.ts";
import { readLink } from "./service-link.ts";
import { readPeaks, writePeak } from "./service-peaks.ts";

/** The estimates as a document gives them; who made them and when is told by its history. */
export type EstimateSpec = {
  exposurePerHourMinor: number;
  demand: string;
  basis: EstimateBasis | null;
  note: string;
  dueAgainOn: string | null;
};

/** A service as its document describes it, complete. */
export type ServiceSpec = {
  displayName: string;
  description: string;
  kind: ServiceKind;
  lifecycle: Lifecycle;
  owner: string | null;
  estimate: EstimateSpec | null;
  peaks: PeakRecord[];
  chosenOnCallLevel: { level: OnCallLevel; reason: string } | null;
  dependsOn: DependencySpec[];
  alertMatch: Record<string, string>;
  links: ServiceLink[];
  repositories: string[];
  databases: string[];
  thirdParties: ThirdPartyNeed[];
  tags: string[];
  journeys: string[];
};

const fields = [
  "displayName",
  "description",
  "kind",
  "lifecycle",
  "owner",
  "exposurePerHour",
  "demand",
  "estimate",
  "peaks",
  "onCallLevel",
  "dependsOn",
  "alerts",
  "links",
  "repositories",
  "databases",
  "thirdParties",
  "tags",
  "journeys",
];
const lifecycles: readonly Lifecycle[] = ["experimental", "pre-production", "live", "decommissioned"];

/** Reads a service's `spec` (spec: contract, Files); refuses a live one without an owner. */
export function readService(
  { name, spec }: { name: string; spec: unknown },
  context: DocumentContext,
  checkPeak: (peak: PeakRecord, path: string) => void,
): ServiceSpec {
  const raw = readMapping(spec, "spec", fields);
  const read = readAll<ServiceSpec>({
    displayName: () => readDisplayName(raw["displayName"], name),
    description: () => readDescription(raw["description"]),
    kind: () => readChoice(raw["kind"], "spec.kind", ["digital", "foundational"]),
    lifecycle: () =>
      readOptional(raw["lifecycle"], "live", (value) => readChoice(value, "spec.lifecycle", lifecycles)),
    owner: () => readOptional(raw["owner"], null, readOwner),
    estimate: () => readEstimate(raw["exposurePerHour"], raw["demand"], raw["estimate"], context),
    peaks: () => readOptional(raw["peaks"], [], (value) => readPeaks(value, context, checkPeak)),
    chosenOnCallLevel: () => readOptional(raw["onCallLevel"], null, readChosenLevel),
    dependsOn: () => readOptional(raw["dependsOn"], [], (value) => readDependencies(value, name)),
    alertMatch: () => readOptional(raw["alerts"], {}, readAlertMatch),
    links: () => readOptional(raw["links"], [], (value) => readEach(value, "spec.links", readLink)),
    repositories: () => readTexts(raw["repositories"], "spec.repositories", 500),
    databases: () => readTexts(raw["databases"], "spec.databases"),
    thirdParties: () => readOptional(raw["thirdParties"], [], readThirdParties),
    tags: () => readTexts(raw["tags"], "spec.tags", 63),
    journeys: () => readTexts(raw["journeys"], "spec.journeys"),
  });
  if (read.lifecycle === "live" && read.owner === null)
    throw invalidField("spec.owner", "a live service has exactly one owning team; name it");
  return read;
}

function readOwner(value: unknown): string {
  if (Array.isArray(value))
    throw invalidField("spec.owner", "a service has exactly one owning team; name one, not a list");
  return readSlug(value, "spec.owner");
}

function readEstimate(
  exposure: unknown,
  demand: unknown,
  about: unknown,
  context: DocumentContext,
): EstimateSpec | null {
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  if (![exposure, demand, about].some(isGiven)) return null;
  const raw = readMapping(about ?? {}, "spec.estimate", ["basis", "note", "dueAgain"]);
  return readAll<EstimateSpec>({
    exposurePerHourMinor: () => {
      if (isGiven(exposure)) return readAmount(exposure, "spec.exposurePerHour", context);
      throw invalidField(
        "spec.exposurePerHour",
        "the two estimates go together; give this as well as demand",
      );
    },
    demand: () => {
      if (isGiven(demand)) return readText(demand, "spec.demand", 63);
      throw invalidField(
        "spec.demand",
        "the two estimates go together; give this as well as exposurePerHour",
      );
    },
    basis: () =>
      readOptional(raw["basis"], null, (value) => readChoice(value, "spec.estimate.basis", estimateBases)),
    note: () => readOptional(raw["note"], "", (value) => readText(value, "spec.estimate.note", 500)),
    dueAgainOn: () =>
      readOptional(raw["dueAgain"], null, (value) => readLocalDate(value, "spec.estimate.dueAgain")),
  });
}

function readChosenLevel(value: unknown): { level: OnCallLevel; reason: string } {
  const raw = readMapping(value, "spec.onCallLevel", ["level", "reason"]);
  return readAll<{ level: OnCallLevel; reason: string }>({
    level: () => readChoice(raw["level"], "spec.onCallLevel.level", ["none", "domain", "team"]),
    reason: () => readText(raw["reason"], "spec.onCallLevel.reason", 500),
  });
}

function readAlertMatch(value: unknown): Record<string, string> {
  const { match } = readMapping(value, "spec.alerts", ["match"]);
  const raw = readMapping(match ?? {}, "spec.alerts.match");
  return readAll<Record<string, string>>(
    Object.fromEntries(
      Object.entries(raw).map(([label, text]) => [
        label,
        () => readText(text, at("spec.alerts.match", label), 500),
      ]),
    ),
  );
}

/** A service as its file writes it. */
export function writeService(spec: ServiceSpec, context: DocumentContext): Record<string, unknown> {
  const { estimate, chosenOnCallLevel } = spec;
  return {
    displayName: spec.displayName,
    description: spec.description,
    kind: spec.kind,
    lifecycle: spec.lifecycle,
    owner: spec.owner,
    exposurePerHour: estimate && writeAmount(estimate.exposurePerHourMinor, context),
    demand: estimate && estimate.demand,
    estimate: withoutEmpty({ basis: estimate?.basis, note: estimate?.note, dueAgain: estimate?.dueAgainOn }),
    peaks: sortedBy(spec.peaks, ({ name }) => name).map((peak) => writePeak(peak, context)),
    onCallLevel: chosenOnCallLevel && { ...chosenOnCallLevel },
    dependsOn: sortedBy(spec.dependsOn, ({ service }) => service).map(
      ({ service, kind, softenedBy, degradation }) => ({
        service,
        kind,
        ...withoutEmpty({ softenedBy, degradation }),
      }),
    ),
    alerts: Object.keys(spec.alertMatch).length > 0 ? { match: spec.alertMatch } : null,
    links: spec.links.map(({ title, href, kind }) => ({ title, href, kind })),
    repositories: spec.repositories,
    databases: spec.databases,
    thirdParties: spec.thirdParties.map(({ name, kind, softenedBy, degradation }) => ({
      name,
      kind,
      ...withoutEmpty({ softenedBy, degradation }),
    })),
    tags: spec.tags,
    journeys: spec.journeys,
  };
}

const withoutEmpty = (values: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** The owning team and the services that a service needs. */
export const serviceReferences = ({ owner, dependsOn }: ServiceSpec): DocumentReference[] => [
  ...(owner === null ? [] : [{ kind: "Team", name: owner, path: "spec.owner" }]),
  ...dependsOn.map(({ service }, i) => ({
    kind: "Service",
    name: service,
    path: `spec.dependsOn[${i}].service`,
  })),
];

/** Whether two estimates say the same, whoever made them. */
export const sameEstimate = (a: EstimateSpec | null, b: EstimateSpec | null): boolean =>
  a === null || b === null
    ? a === b
    : a.exposurePerHourMinor === b.exposurePerHourMinor &&
      a.demand === b.demand &&
      a.basis === b.basis &&
      a.note === b.note &&
      a.dueAgainOn === b.dueAgainOn;
