import type { JsonValue } from "../model/signal.ts";
import { cleanText } from "./clean-text.ts";
import { MAX_DEPTH } from "./limits.ts";

/**
 * A copy that is safe to store, to print and to copy again: clean texts, no `__proto__` names, and at most 32
 * levels, since a body of brackets alone would otherwise exhaust the stack of whoever prints it.
 */
export function cleanJson(value: unknown, depth = 0): JsonValue {
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if (depth === MAX_DEPTH) return "(nested too deeply to keep)";
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  const copy: Record<string, JsonValue> = {};
  for (const [name, item] of Object.entries(value)) {
    if (name !== "__proto__") copy[cleanText(name)] = cleanJson(item, depth + 1);
  }
  return copy;
}
