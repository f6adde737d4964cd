import { AppError } from "../../../../lib/errors.ts";
import type { JsonValue, SignalLink } from "../../model/signal.ts";
import { cleanJson } from "../clean-json.ts";
import { textOrNull } from "../clean-text.ts";
import type { IntakeAnswer } from "../intake-format.ts";
import { SUMMARY_LIMIT, TEXT_LIMIT } from "../limits.ts";
import { isJsonObject, notAfter, readInstant } from "../read-value.ts";
import { checkRoutingKey, checkSummary } from "./check-event.ts";
import { readLinks } from "./read-event.ts";

/** Something that changed, told by a pipeline: context for responders, which notifies nobody. */
export type ChangeEvent = {
  summary: string;
  source: string | null;
  changedAt: Date;
  details: JsonValue;
  links: readonly SignalLink[];
};

/** Reads `POST /v2/change/enqueue` (PagerDuty change events); throws an AppError naming the fields to mend. */
export function parseChangeEvent(body: unknown, now: Date): { routingKey: string; change: ChangeEvent } {
  if (!isJsonObject(body)) throw new AppError("malformed", "send one change event as a JSON object");
  const payload = isJsonObject(body["payload"]) ? body["payload"] : {};
  const errors = [...checkRoutingKey(body["routing_key"]), ...checkSummary(payload)];
  if (errors.length > 0) throw new AppError("invalid", "the change event is invalid", { errors });
  return {
    routingKey: body["routing_key"] as string,
    change: {
      summary: textOrNull(payload["summary"], SUMMARY_LIMIT) ?? "",
      source: textOrNull(payload["source"], TEXT_LIMIT),
      changedAt: notAfter(readInstant(payload["timestamp"]), now) ?? now,
      details: cleanJson(payload["custom_details"] ?? null),
      links: readLinks(body["links"]),
    },
  };
}

/** The answer once the change event is on disk. */
export const changeEventAccepted: IntakeAnswer = {
  status: 202,
  body: { status: "success", message: "Change event processed" },
};
