import type { Labels } from "../../model/signal.ts";
import { clipText } from "../clean-text.ts";
import { MAX_LABELS, NAME_LIMIT, TEXT_LIMIT } from "../limits.ts";
import { isJsonObject } from "../read-value.ts";

/**
 * A map of texts as Prometheus sends it; empty values count as absent. `problem` says what is wrong with it,
 * in Alertmanager's words where it has any.
 */
export type ReadLabels =
  | { labels: Labels; whole: Labels; problem: null }
  | { labels: null; whole: null; problem: string };

const wrong = (problem: string): ReadLabels => ({ labels: null, whole: null, problem });

/** Reads labels: `labels` to keep (clean, clipped), `whole` as they came, for the alert's identity. */
export function readLabels(value: unknown): ReadLabels {
  if (value === undefined || value === null) return wrong("labels in body is required");
  const labels = readTexts(value, "labels");
  if (labels.problem !== null) return labels;
  return Object.keys(labels.labels).length === 0 ? wrong("at least one label pair required") : labels;
}

/** Reads annotations, which may be absent. */
export const readAnnotations = (value: unknown): ReadLabels => readTexts(value ?? {}, "annotations");

function readTexts(value: unknown, field: "labels" | "annotations"): ReadLabels {
  if (!isJsonObject(value)) return wrong(`${field} must be an object of texts`);
  const names = Object.keys(value);
  if (names.length > MAX_LABELS)
    return wrong(`${field}: ${names.length} are too many, send at most ${MAX_LABELS}`);
  const kept: Record<string, string> = {};
  for (const name of names) {
    const text = value[name];
    if (typeof text !== "string") return wrong(`${field}.${clipText(name, NAME_LIMIT)} must be a text`);
    if (text === "" || name === "__proto__") continue;
    if (name === "") return wrong(`invalid ${field === "labels" ? "label set" : field}: invalid name ""`);
    kept[clipText(name, NAME_LIMIT)] = clipText(text, TEXT_LIMIT);
  }
  return { labels: kept, whole: value as Labels, problem: null };
}
