import { AppError, type FieldError } from "../../../../lib/errors.ts";
import type { JsonValue, Signal } from "../../model/signal.ts";
import type {
  IntakeContext,
  IntakeFormat,
  ParsedIntake,
  RefusedItem,
  StoredSignal,
} from "../intake-format.ts";
import { alertRequest } from "./alert-request.ts";
import { requestSignal } from "./request-signal.ts";

export const MAX_BATCH = 1000;

function parse(body: unknown, { now }: IntakeContext): ParsedIntake {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (items.length > MAX_BATCH)
    throw new AppError("too_large", `send at most ${MAX_BATCH} alerts at once, not ${items.length}`);
  const signals: Signal[] = [];
  const positions: number[] = [];
  const refused: RefusedItem[] = [];
  items.forEach((item, index) => {
    const checked = alertRequest.safeParse(item);
    if (checked.success) {
      signals.push(requestSignal(checked.data, now));
      positions.push(index);
    } else
      refused.push({ index, errors: fieldErrors(checked.error.issues, Array.isArray(body) ? [index] : []) });
  });
  if (refused.length > 0 && signals.length === 0) throw allRefused(refused);
  return { routingKey: null, signals, positions, refused };
}

type Issue = { path: readonly PropertyKey[]; message: string };

const fieldErrors = (issues: readonly Issue[], prefix: readonly number[]): FieldError[] =>
  issues.map(({ path, message }) => ({ path: [...prefix, ...path].map(String).join("."), message }));

function allRefused(refused: readonly RefusedItem[]): AppError {
  const errors = refused.flatMap(({ errors }) => errors);
  const first = errors[0];
  const message =
    first === undefined || first.path === "" ? first?.message : `${first.path}: ${first.message}`;
  return new AppError("invalid", message ?? "the alert is invalid", { errors });
}

const answerItem = (item: StoredSignal, index: number): JsonValue => ({
  index,
  id: item.id,
  dedupKey: item.dedupKey,
  incident: item.incident,
  outcome: item.outcome,
});

/**
 * The product's own `POST /api/v1/alerts`, one alert or an array (spec: contract, HTTP). Of a batch the valid
 * alerts are stored: `items` says by index what became of each, `errors` what is wrong with the others.
 */
export const runwrightAlerts: IntakeFormat = {
  name: "runwright",
  maxBodyBytes: 8 * 1024 * 1024,
  parse,
  accepted: ({ positions, refused }, stored) => ({
    status: 202,
    body: {
      items: stored.map((item, place) => answerItem(item, positions[place] ?? place)),
      ...(refused.length > 0 ? { errors: refused.flatMap(({ errors }) => errors) } : {}),
    },
  }),
  refused: null,
};
