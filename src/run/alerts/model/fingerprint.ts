import { hash } from "node:crypto";
import type { Labels, Signal } from "./signal.ts";

/**
 * Labels that tell apart the two halves of a redundant Prometheus, not two alerts. All other labels are the
 * client's own words for what is broken: leaving out more ("instance", "severity") would let the end of one
 * alert close another.
 */
export const UNSTABLE_LABELS: ReadonlySet<string> = new Set(["prometheus_replica", "__replica__"]);

/** 128 bits of SHA-256 over an unambiguous writing of the parts, in hexadecimal. */
const digest = (parts: readonly string[]): string =>
  hash("sha256", JSON.stringify(parts), "hex").slice(0, 32);

function stablePairs(labels: Labels): string[] {
  const pairs: string[] = [];
  for (const name of Object.keys(labels).toSorted()) {
    const value = labels[name];
    if (value !== undefined && value !== "" && !UNSTABLE_LABELS.has(name)) pairs.push(name, value);
  }
  return pairs;
}

/** The identity of a Prometheus alert: its label set, in whatever order the labels come. */
export const labelSetKey = (labels: Labels): string => digest(["labels", ...stablePairs(labels)]);

/**
 * The key of a signal whose client sent none: source, service and stable labels (spec: alerts, Dedupe).
 * Without any label the summary stands in, or everything from one source would be one alert.
 */
export function identityKey(signal: Pick<Signal, "source" | "serviceHint" | "labels" | "summary">): string {
  const pairs = stablePairs(signal.labels);
  const named = pairs.length > 0 ? ["labels", ...pairs] : ["summary", signal.summary];
  return digest(["identity", signal.source, signal.serviceHint ?? "", ...named]);
}

/**
 * What two signals share when they are about the same alert. A key counts within the integration that it came
 * through (it outlives a rotation of that integration's secret), as PagerDuty's routing keys do.
 */
export const fingerprint = (integrationId: string, dedupKey: string): string =>
  digest(["alert", integrationId, dedupKey]);
