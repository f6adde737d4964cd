import type { AppError, FieldError } from "../../../lib/errors.ts";
import type { AlertOutcome } from "../model/decide-outcome.ts";
import type { JsonValue, Signal } from "../model/signal.ts";

/** What a format may know besides the body. */
export type IntakeContext = {
  now: Date;
  /** After how long a Prometheus alert without an end resolves by itself (Alertmanager's resolve_timeout). */
  resolveTimeoutSeconds: number;
  /** The keys of its signals, in their order, where the body is read a second time: working them out is the dearest part. */
  keys?: readonly string[];
};

export const DEFAULT_RESOLVE_TIMEOUT_SECONDS = 5 * 60;

/** An alert of the body that was not taken, by its place in the body; the others are stored all the same. */
export type RefusedItem = { index: number; errors: readonly FieldError[] };

export type ParsedIntake = {
  /** The integration key where the body itself carries it (PagerDuty); null where address or header does. */
  routingKey: string | null;
  signals: readonly Signal[];
  /** The place in the body that each signal came from. */
  positions: readonly number[];
  refused: readonly RefusedItem[];
};

/** What became of one signal, in the order of `ParsedIntake.signals`. */
export type StoredSignal = { id: string; dedupKey: string; incident: string | null; outcome: AlertOutcome };

/** The answer in the client's own form; `body` undefined means an empty one. Retry-After is the route's to add. */
export type IntakeAnswer = { status: number; body: JsonValue | undefined };

/**
 * One protocol that clients speak. The HTTP route stays the same for all: read at most `maxBodyBytes`, parse the
 * JSON, `parse` it, look up the key, store, answer with `accepted`; whatever is refused on the way is answered
 * with `refused`.
 */
export type IntakeFormat = {
  name: string;
  maxBodyBytes: number;
  /** Turns any JSON value into signals. Throws nothing but an AppError that says which field to mend, and how. */
  parse: (body: unknown, context: IntakeContext) => ParsedIntake;
  /** The body without the key that it carries, which opens the door and is not kept; only of a format whose body carries one. */
  withoutKey?: (body: unknown) => unknown;
  /** After the signals are on disk. */
  accepted: (parsed: ParsedIntake, stored: readonly StoredSignal[]) => IntakeAnswer;
  /** A refusal as this protocol words it; null: the house's problem document answers. */
  refused: ((error: AppError) => IntakeAnswer) | null;
};
