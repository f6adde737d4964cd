import type { AppError, ErrorCode } from "../../../../lib/errors.ts";
import type { IntakeAnswer, RefusedItem } from "../intake-format.ts";

/** 503 where others say 429: Prometheus and Alertmanager give an alert up for good on any 4xx. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  malformed: 400,
  invalid: 400,
  conflict: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  limited: 503,
  unavailable: 503,
};

/** A refusal as Alertmanager words it: an object for a body that it cannot read, a JSON text for the rest. */
export const refuseAsAlertmanager = (error: AppError): IntakeAnswer => ({
  status: STATUS[error.code],
  body:
    error.code === "malformed"
      ? { code: 400, message: `parsing alerts body from "" failed, because ${error.message}` }
      : error.message,
});

/** The answer when some alerts of a body were not taken: their faults in one JSON text, as Alertmanager answers. */
export const someRefused = (refused: readonly RefusedItem[]): IntakeAnswer => ({
  status: 400,
  body: refused.flatMap(({ errors }) => errors.map(({ message }) => message)).join("; "),
});
