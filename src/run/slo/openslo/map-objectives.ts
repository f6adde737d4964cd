import { suggestSlug } from "../../../lib/slug.ts";
import type { SourceEntity } from "../../../own/catalogue/index.ts";
import { percentOf, ppbOfPercent, ppbOfRatio } from "../model/percentage.ts";
import { mapAlertPolicies } from "./map-alert-policies.ts";
import { mapIndicator } from "./map-indicator.ts";
import { mapWindow } from "./map-window.ts";
import { isOfKnownVersion, partsOf, type ObjectivePart, type OpenSloEntity } from "./openslo-entity.ts";
import type { OpenSloWorld } from "./openslo-world.ts";
import { clipped, given, listOf, mappingOf, textOf, without, type Mapping } from "./plain-values.ts";

/** SLOs as objectives, one for each of its targets; what keeps one from coming in is a gap. */
export function mapObjectives(world: OpenSloWorld): void {
  const slos = world.ofKind("SLO").filter((slo) => isOfKnownVersion(slo) && world.twinOf(slo) === null);
  const names = nameObjectives(world, slos);
  for (const slo of slos) {
    const parts = partsOf(slo);
    tellLost(world, slo, parts);
    if (parts.length === 0) {
      world.gap(
        slo,
        "target",
        "spec.objectives",
        "it has no objectives, so nothing is aimed at; add one with a target",
      );
      continue;
    }
    const service = serviceOf(world, slo);
    if (service === null) continue;
    tellComposite(world, slo, parts);
    const shared = sharedFields(world, slo, service);
    if (shared === null) continue;
    for (const part of parts) mapPart(world, slo, part, names.get(part.reference)!, parts.length > 1, shared);
  }
}

/** The service here; null where there is none, which is told. */
function serviceOf(world: OpenSloWorld, slo: OpenSloEntity): string | null {
  const name = textOf(slo.spec["service"]);
  if (name === null) {
    world.gap(slo, "service", "spec.service", "it names no service; add the one whose objective this is");
    return null;
  }
  const service = world.serviceOf(name, slo);
  if (service === null)
    world.gap(
      slo,
      "service",
      "spec.service",
      `there is no service "${name}" here, so the objective waits; add the service under that name, and import again`,
    );
  return service;
}

/** What all objectives of an SLO have in common; null where its window cannot be kept. */
function sharedFields(world: OpenSloWorld, slo: OpenSloEntity, service: string): Mapping | null {
  const { spec, metadata } = slo;
  const window = mapWindow(spec["timeWindow"]);
  if ("problem" in window) {
    world.gap(slo, "window", "spec.timeWindow", window.problem);
    return null;
  }
  if (window.supposed !== undefined) world.suppose(window.supposed);
  return {
    service,
    description: clipped(textOf(spec["description"]) ?? "", 5_000) || null,
    window: window.window,
    budgetingMethod: budgetingMethods[textOf(spec["budgetingMethod"])?.toLowerCase() ?? ""] ?? null,
    alertPolicies: mapAlertPolicies(world, slo),
    labels: labelsOf(metadata["labels"]),
    annotations: annotationsOf(metadata["annotations"]),
  };
}

const budgetingMethods: Readonly<Record<string, string>> = {
  occurrences: "occurrences",
  timeslices: "timeslices",
  ratiotimeslices: "ratio-timeslices",
};

function mapPart(
  world: OpenSloWorld,
  slo: OpenSloEntity,
  part: ObjectivePart,
  name: string,
  isOneOfSeveral: boolean,
  shared: Mapping,
): void {
  const origin = world.parts.get(part.reference) ?? slo;
  const path = `spec.objectives[${part.index}]`;
  const { objective } = part;
  const target = targetOf(objective);
  if ("problem" in target) return world.gap(slo, "target", `${path}.${target.field}`, target.problem);
  const mapped = mapIndicator(world, slo, objective, path);
  if ("problem" in mapped) return world.gap(slo, mapped.code, mapped.path, mapped.problem);
  if (world.known.isGone("Objective", name)) return;
  const kind = kindOf(world, slo, mapped.indicator, mapped.names);
  const timeSlice = timeSliceOf(objective);
  world.mapped.drafts.push({
    kind: "Objective",
    name,
    origin,
    spec: {
      ...shared,
      displayName: displayNameOf(slo, objective, isOneOfSeveral),
      indicator: { kind, ...mapped.indicator },
      target: target.percent,
      timeSlice,
      extensions: extensionsOf(slo, objective, mapped.extra, timeSlice !== null),
    },
    initial: {},
  });
}

type Target = { percent: number } | { problem: string; field: string };

/** A ratio below 1, or a percentage; exactly, or not at all. */
function targetOf({ target, targetPercent }: Mapping): Target {
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  if (isGiven(target) && isGiven(targetPercent))
    return { problem: "target and targetPercent are both given; keep one", field: "targetPercent" };
  if (isGiven(targetPercent)) {
    const ppb = ppbOfPercent(targetPercent);
    if (ppb !== null) return { percent: Number(percentOf(ppb)) };
    const problem = `targetPercent is a percentage above 0 and below 100, and this is ${said(targetPercent)}; write 99.5, say`;
    return { problem, field: "targetPercent" };
  }
  if (!isGiven(target)) return { problem: "it has no target; add target: 0.995, say", field: "target" };
  const ppb = ppbOfRatio(target);
  if (ppb !== null) return { percent: Number(percentOf(ppb)) };
  const problem = `target is a ratio above 0 and below 1, and this is ${said(target)}; write 0.995, say, or targetPercent`;
  return { problem, field: "target" };
}

const said = (value: unknown): string => clipped(JSON.stringify(value) ?? "nothing", 60);

/** By OpenSLO a ratio is a ratio of anything; its names often say that it is availability. */
function kindOf(
  world: OpenSloWorld,
  slo: OpenSloEntity,
  indicator: Mapping,
  indicatorNames: readonly string[],
): string {
  if (indicator["op"] !== undefined) return "threshold";
  const names = [slo.name, textOf(slo.metadata["displayName"]) ?? "", ...indicatorNames];
  if (!names.some((name) => /availab/i.test(name))) return "ratio";
  world.suppose("an indicator read as availability, since its name says so");
  return "availability";
}

function displayNameOf(
  { name, metadata }: OpenSloEntity,
  objective: Mapping,
  isOneOfSeveral: boolean,
): string {
  const own = textOf(metadata["displayName"]) ?? name;
  const part = isOneOfSeveral ? textOf(objective["displayName"]) : null;
  return clipped(part === null ? own : `${own}: ${part}`, 200);
}

function timeSliceOf({ timeSliceTarget, timeSliceWindow }: Mapping): Mapping | null {
  const window = textOf(timeSliceWindow);
  if (window === null || !/^[1-9]\d{0,4}[smhd]$/.test(window)) return null;
  const ppb = ppbOfRatio(timeSliceTarget);
  const target = timeSliceTarget === 1 ? 100 : ppb === null ? null : Number(percentOf(ppb));
  return { window, ...(target !== null && { target }) };
}

const longestExtensions = 15_000;

/** What has no place in an objective, so that none of it is lost. */
function extensionsOf(
  slo: OpenSloEntity,
  objective: Mapping,
  metrics: Mapping,
  hasSlice: boolean,
): Mapping | null {
  const sliceFields = hasSlice ? ["timeSliceTarget", "timeSliceWindow"] : [];
  const comparison = ["op", "value"];
  const openslo = given({
    version: slo.version === "openslo/v1" ? null : slo.version,
    metadata: without(slo.metadata, ["name", "displayName", "labels", "annotations"]),
    spec: without(slo.spec, sloFields),
    objective: without(objective, [...objectiveFields, ...sliceFields, ...comparison]),
    metrics,
  });
  if (Object.keys(openslo).length === 0 || JSON.stringify(openslo).length > longestExtensions) return null;
  return { openslo };
}

const sloFields = [
  "description",
  "service",
  "indicator",
  "indicatorRef",
  "timeWindow",
  "budgetingMethod",
  "objectives",
  "alertPolicies",
];
const objectiveFields = ["displayName", "target", "targetPercent", "indicator", "indicatorRef"];

const labelText = (value: unknown): string[] => {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : textOf(value);
  return text === null ? [] : [clipped(text, 200)];
};

/** A label is a text or a list of them. */
const labelsOf = (labels: unknown): Mapping =>
  Object.fromEntries(
    Object.entries(mappingOf(labels)).flatMap(([key, value]) => {
      const texts = listOf(value).flatMap(labelText);
      return texts.length === 0 ? [] : [[key, texts]];
    }),
  );

const annotationsOf = (annotations: unknown): Mapping =>
  Object.fromEntries(
    Object.entries(mappingOf(annotations)).flatMap(([key, value]) => {
      const text = typeof value === "string" ? textOf(value) : JSON.stringify(value);
      return text ? [[key, clipped(text, 5_000)]] : [];
    }),
  );

/** Several indicators weighed into one figure: each stays an objective by itself. */
function tellComposite(world: OpenSloWorld, slo: OpenSloEntity, parts: readonly ObjectivePart[]): void {
  const own = parts.filter(({ objective }) => objective["indicator"] ?? objective["indicatorRef"]);
  const weighed = parts.some(({ objective }) => objective["compositeWeight"] !== undefined);
  if (!weighed && (own.length < 2 || slo.version === "openslo/v1alpha")) return;
  world.keep(
    slo,
    "a composite of several indicators; each is an objective by itself, and they are not weighed together",
  );
}

/** Objectives that an earlier import made of the SLO, and that it no longer has. */
function tellLost(world: OpenSloWorld, slo: OpenSloEntity, parts: readonly ObjectivePart[]): void {
  const present = new Set(parts.map(({ reference }) => reference));
  const prefix = `objective:${slo.reference.slice("slo:".length)}/`;
  for (const reference of world.parts.keys()) {
    if (!reference.startsWith(prefix) || present.has(reference)) continue;
    const name = world.known.nameBefore("Objective", reference);
    if (name !== null && world.known.has("Objective", name))
      world.gap(
        slo,
        "reference",
        "spec.objectives",
        `the objective "${name}" came from here and is no longer in it; take it out of use if it shall go`,
      );
  }
}

/** Names for all objectives: those of earlier imports, then the SLO's own, told apart where two would be the same. */
function nameObjectives(world: OpenSloWorld, slos: readonly OpenSloEntity[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const unnamed: { part: ObjectivePart; wanted: string; slo: OpenSloEntity }[] = [];
  for (const slo of slos) {
    const parts = partsOf(slo);
    for (const part of parts) {
      const before = world.known.nameBefore("Objective", part.reference);
      if (before === null) {
        const wanted = suggestSlug(parts.length === 1 ? slo.name : `${slo.name}-${part.key}`) || "objective";
        unnamed.push({ part, wanted, slo });
      } else {
        names.set(part.reference, before);
        taken.add(before);
      }
    }
  }
  for (const { part, wanted, slo } of unnamed) {
    const name = firstFree(wanted, taken);
    names.set(part.reference, name);
    taken.add(name);
    if (name !== wanted && slo.copy > 1) tellCopy(world, slo, name);
  }
  return names;
}

function tellCopy(world: OpenSloWorld, slo: SourceEntity & { name: string }, name: string): void {
  const message = `another SLO is called ${slo.name}; this one is "${name}" here; give one of them another name`;
  world.gap(slo, "duplicate", "metadata.name", message);
}

const longest = 63;

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(name)) return name;
  }
}
