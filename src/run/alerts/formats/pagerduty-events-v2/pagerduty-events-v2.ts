import { AppError } from "../../../../lib/errors.ts";
import type { IntakeContext, IntakeFormat, ParsedIntake } from "../intake-format.ts";
import { isJsonObject, type JsonObject } from "../read-value.ts";
import { refuseAsPagerDuty } from "./answers.ts";
import { checkAction, checkRoutingKey, checkTriggerPayload } from "./check-event.ts";
import { readEvent } from "./read-event.ts";

const NO_PAYLOAD: JsonObject = {};

function parse(body: unknown, { now }: IntakeContext): ParsedIntake {
  if (!isJsonObject(body)) throw new AppError("malformed", "send one event as a JSON object");
  const payload = isJsonObject(body["payload"]) ? body["payload"] : NO_PAYLOAD;
  const errors = [...checkRoutingKey(body["routing_key"]), ...checkAction(body)];
  if (body["event_action"] === "trigger") errors.push(...checkTriggerPayload(payload));
  if (errors.length > 0) throw new AppError("invalid", "the event is invalid", { errors });
  return {
    routingKey: body["routing_key"] as string,
    signals: [readEvent(body, payload, now)],
    positions: [0],
    refused: [],
  };
}

/** PagerDuty Events API v2, `POST /v2/enqueue`: trigger, acknowledge and resolve (spec: alerts, Intake). */
export const pagerdutyEventsV2: IntakeFormat = {
  name: "pagerduty-events-v2",
  maxBodyBytes: 512 * 1024,
  parse,
  withoutKey: (body) => ({ ...(body as JsonObject), routing_key: "0".repeat(32) }),
  accepted: (_parsed, stored) => ({
    status: 202,
    body: { status: "success", message: "Event processed", dedup_key: stored[0]?.dedupKey ?? null },
  }),
  refused: refuseAsPagerDuty,
};
