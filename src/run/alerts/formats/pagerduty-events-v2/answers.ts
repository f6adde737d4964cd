import type { AppError } from "../../../../lib/errors.ts";
import type { IntakeAnswer } from "../intake-format.ts";

const invalid = (status: number, message: string, errors: readonly string[]): IntakeAnswer => ({
  status,
  body: { status: "invalid event", message, errors },
});

/** A refusal as PagerDuty words it: clients retry 429 and 5xx, and give up on any other. */
export function refuseAsPagerDuty(error: AppError): IntakeAnswer {
  switch (error.code) {
    case "malformed":
      return {
        status: 400,
        body: {
          status: "Unrecognized object",
          message: "Event object format is unrecognized",
          errors: ["JSON parse error"],
        },
      };
    case "unauthenticated":
    case "forbidden":
    case "not_found":
      return invalid(400, "Event object is invalid", ["Invalid routing key"]);
    case "too_large":
      return invalid(413, "Event object is too large", [error.message]);
    case "limited":
      return {
        status: 429,
        body: {
          status: "throttle exceeded",
          message: "Too many events for this key. Retry later.",
          errors: [error.message],
        },
      };
    case "unavailable":
      return {
        status: 503,
        body: {
          status: "error",
          message: "The event could not be stored. Retry later.",
          errors: [error.message],
        },
      };
    default:
      return invalid(400, "Event object is invalid", sentences(error));
  }
}

const sentences = (error: AppError): readonly string[] =>
  error.errors.length > 0 ? error.errors.map(({ message }) => message) : [error.message];
