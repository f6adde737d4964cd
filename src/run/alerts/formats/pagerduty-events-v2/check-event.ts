import type { FieldError } from "../../../../lib/errors.ts";
import { isLongerThan } from "../clean-text.ts";
import type { JsonObject } from "../read-value.ts";

/*
 * The sentences are PagerDuty's own where they are known (clients and people match on them), and of the same
 * form where they are not: those about event_action's value, dedup_key and lengths.
 */
const isBlank = (value: unknown): boolean => typeof value !== "string" || value.trim() === "";

const missing = (path: string): FieldError => ({ path, message: `'${path}' is missing or blank` });

const tooLong = (path: string, limit: number): FieldError => ({
  path,
  message: `'${path}' is too long (maximum is ${limit} characters)`,
});

const notOneOf = (path: string, words: string): FieldError => ({
  path,
  message: `'${path}' is invalid (must be one of the following: ${words})`,
});

/** What is wrong with the `routing_key`: 32 letters and digits are right. */
export function checkRoutingKey(value: unknown): FieldError[] {
  const path = "routing_key";
  if (isBlank(value)) return [{ path, message: "'routing_key' cannot be blank" }];
  const key = value as string;
  const errors: FieldError[] = [];
  if (key.length !== 32)
    errors.push({ path, message: "Length of 'routing_key' is incorrect (should be 32 characters)" });
  if (!/^[0-9A-Za-z]*$/.test(key))
    errors.push({ path, message: "'routing_key' cannot contain non-alphanumeric characters." });
  return errors;
}

/** What is wrong with the `event_action` and the `dedup_key` that it may need. */
export function checkAction(event: JsonObject): FieldError[] {
  const action = event["event_action"];
  if (isBlank(action)) return [missing("event_action")];
  if (action !== "trigger" && action !== "acknowledge" && action !== "resolve")
    return [notOneOf("event_action", "'trigger', 'acknowledge' or 'resolve'")];
  const key = event["dedup_key"];
  const isAbsent = key === undefined || key === null || (typeof key === "string" && key.trim() === "");
  if (isAbsent) return action === "trigger" ? [] : [missing("dedup_key")];
  return typeof key === "string" && isLongerThan(key, 255) ? [tooLong("dedup_key", 255)] : [];
}

/** What is wrong with a payload's `summary`. */
export function checkSummary(payload: JsonObject): FieldError[] {
  const summary = payload["summary"];
  if (isBlank(summary)) return [missing("payload.summary")];
  return isLongerThan(summary as string, 1024) ? [tooLong("payload.summary", 1024)] : [];
}

/** What is wrong with the payload of a trigger. */
export function checkTriggerPayload(payload: JsonObject): FieldError[] {
  const errors = checkSummary(payload);
  if (isBlank(payload["source"])) errors.push(missing("payload.source"));
  const severity = payload["severity"];
  if (isBlank(severity)) errors.push(missing("payload.severity"));
  else if (!["critical", "warning", "error", "info"].includes(severity as string))
    errors.push(notOneOf("payload.severity", "'critical', 'warning', 'error' or 'info'"));
  return errors;
}
