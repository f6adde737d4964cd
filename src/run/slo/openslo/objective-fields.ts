import { percentOf, ppbOfPercent, ppbOfRatio } from "../model/percentage.ts";
import type { OpenSloEntity } from "./openslo-entity.ts";
import { clipped, entryOf, given, listOf, mappingOf, textOf, without, type Mapping } from "./plain-values.ts";

export type Target = { percent: number } | { problem: string; field: string };

/** A ratio below 1, or a percentage; exactly, or not at all. */
export function targetOf({ target, targetPercent }: Mapping): Target {
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

/** How a budget is counted, in a document's words. */
export const budgetingMethodOf = (value: unknown): string | null =>
  entryOf(budgetingMethods, textOf(value)?.toLowerCase() ?? "") ?? null;

const budgetingMethods: Readonly<Record<string, string>> = {
  occurrences: "occurrences",
  timeslices: "timeslices",
  ratiotimeslices: "ratio-timeslices",
};

/** The SLO's name, and the objective's own where there are several. */
export function displayNameOf(
  { name, metadata }: OpenSloEntity,
  objective: Mapping,
  isOneOfSeveral: boolean,
): string {
  const own = textOf(metadata["displayName"]) ?? name;
  const part = isOneOfSeveral ? textOf(objective["displayName"]) : null;
  return clipped(part === null ? own : `${own}: ${part}`, 200);
}

/** The slices of time that are good or bad; null where none are said that can be kept. */
export function timeSliceOf({ timeSliceTarget, timeSliceWindow }: Mapping): Mapping | null {
  const window = textOf(timeSliceWindow);
  if (window === null || !/^[1-9]\d{0,4}[smhd]$/.test(window)) return null;
  const ppb = ppbOfRatio(timeSliceTarget);
  const target = timeSliceTarget === 1 ? 100 : ppb === null ? null : Number(percentOf(ppb));
  return { window, ...(target !== null && { target }) };
}

const longestExtensions = 15_000;

/** What has no place in an objective, so that none of it is lost. */
export function extensionsOf(
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
export const labelsOf = (labels: unknown): Mapping =>
  Object.fromEntries(
    Object.entries(mappingOf(labels)).flatMap(([key, value]) => {
      const texts = listOf(value).flatMap(labelText);
      return texts.length === 0 ? [] : [[key, texts]];
    }),
  );

export const annotationsOf = (annotations: unknown): Mapping =>
  Object.fromEntries(
    Object.entries(mappingOf(annotations)).flatMap(([key, value]) => {
      const text = typeof value === "string" ? textOf(value) : JSON.stringify(value);
      return text ? [[key, clipped(text, 5_000)]] : [];
    }),
  );
