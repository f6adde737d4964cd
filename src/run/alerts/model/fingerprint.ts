import { hash } from "node:crypto";
import type { Labels, Signal } from "./signal.ts";

/**
 * Labels that tell apart the two halves of a redundant Prometheus, not two alerts. All other labels are the
 * client's own words for what is broken: leaving out more ("instance", "severity") would let the end of one
 * alert close another.
 */
export const UNSTABLE_LABELS: ReadonlySet<string> = new Set(["prometheus_replica", "__replica__"]);

/** 128 bits of SHA-256 over the parts, each led by its length so that no two lists are written alike. */
function digest(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) text += `${part.length}:${part}`;
  return hash("sha256", text, "hex").slice(0, 32);
}

/** The parts of a label set that say which alert it is; empty values count as absent. */
function stableParts(kind: string, labels: Labels): string[] {
  const parts = [kind];
  for (const name of Object.keys(labels).toSorted()) {
    const value = labels[name];
    if (value !== undefined && value !== "" && !UNSTABLE_LABELS.has(name)) parts.push(name, value);
  }
  return parts;
}

/** The identity of a Prometheus alert: its label set, in whatever order the labels come. */
export const labelSetKey = (labels: Labels): string => digest(stableParts("labels", labels));

/**
 * The key of a signal whose client sent none: source, service and stable labels (spec: alerts, Dedupe).
 * Without any label the summary stands in, or everything from one source would be one alert.
 */
export function identityKey(signal: Pick<Signal, "source" | "serviceHint" | "labels" | "summary">): string {
  const labels = stableParts("labels", signal.labels);
  const named = labels.length > 1 ? labels : ["summary", signal.summary];
  return digest(["identity", signal.source, signal.serviceHint ?? "", ...named]);
}
