import { mapAlertPolicies } from "./map-alert-policies.ts";
import { mapIndicator } from "./map-indicator.ts";
import { mapWindow } from "./map-window.ts";
import { isOfKnownVersion, partsOf, type ObjectivePart, type OpenSloEntity } from "./openslo-entity.ts";
import { nameObjectives } from "./name-objectives.ts";
import {
  annotationsOf,
  budgetingMethodOf,
  displayNameOf,
  extensionsOf,
  labelsOf,
  targetOf,
  timeSliceOf,
} from "./objective-fields.ts";
import type { OpenSloWorld } from "./openslo-world.ts";
import { clipped, textOf, type Mapping } from "./plain-values.ts";

/** SLOs as objectives, one for each of its targets; what keeps one from coming in is a gap. */
export function mapObjectives(world: OpenSloWorld): void {
  const slos = world.ofKind("SLO").filter((slo) => isOfKnownVersion(slo) && world.twinOf(slo) === null);
  const names = nameObjectives(world, slos);
  for (const slo of slos) {
    const parts = partsOf(slo);
    tellLost(world, slo, parts);
    tellCopy(world, slo, parts, names);
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
    tellComposite(world, slo, parts);
    const shared = sharedFields(world, slo, service);
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

/** What all objectives of an SLO have in common; null where its window cannot be kept, or where it has no service. */
function sharedFields(world: OpenSloWorld, slo: OpenSloEntity, service: string | null): Mapping | null {
  const { spec, metadata } = slo;
  const alertPolicies = mapAlertPolicies(world, slo);
  const window = mapWindow(spec["timeWindow"]);
  if ("problem" in window) {
    world.gap(slo, "window", "spec.timeWindow", window.problem);
    return null;
  }
  if (service === null) return null;
  if (window.supposed !== undefined) world.suppose(window.supposed);
  return {
    service,
    description: clipped(textOf(spec["description"]) ?? "", 5_000) || null,
    window: window.window,
    budgetingMethod: budgetingMethodOf(spec["budgetingMethod"]),
    alertPolicies,
    labels: labelsOf(metadata["labels"]),
    annotations: annotationsOf(metadata["annotations"]),
  };
}

function mapPart(
  world: OpenSloWorld,
  slo: OpenSloEntity,
  part: ObjectivePart,
  name: string,
  isOneOfSeveral: boolean,
  shared: Mapping | null,
): void {
  const origin = world.parts.get(part.reference) ?? slo;
  const path = `spec.objectives[${part.index}]`;
  const { objective } = part;
  const target = targetOf(objective);
  if ("problem" in target) return world.gap(slo, "target", `${path}.${target.field}`, target.problem);
  const mapped = mapIndicator(world, slo, objective, path);
  if ("problem" in mapped) return world.gap(slo, mapped.code, mapped.path, mapped.problem);
  // What is wrong has been told all the same.
  if (shared === null || world.known.isGone("Objective", name)) return;
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
  for (const { reference } of world.partsOf(slo)) {
    if (present.has(reference)) continue;
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

/** Another SLO of the same name, whose objectives are told apart by a number. */
function tellCopy(
  world: OpenSloWorld,
  slo: OpenSloEntity,
  parts: readonly ObjectivePart[],
  names: ReadonlyMap<string, string>,
): void {
  if (slo.copy === 1) return;
  const here = parts.map(({ reference }) => `"${names.get(reference)!}"`).join(", ");
  const becomes = here === "" ? "" : `; this one is ${here} here`;
  const message = `another SLO is called ${slo.name}${becomes}; give one of them another name`;
  world.gap(slo, "duplicate", "metadata.name", message);
}
