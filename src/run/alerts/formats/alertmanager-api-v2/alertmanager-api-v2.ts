import { AppError } from "../../../../lib/errors.ts";
import { labelSetKey } from "../../model/fingerprint.ts";
import type { Signal } from "../../model/signal.ts";
import type { IntakeContext, IntakeFormat, ParsedIntake, RefusedItem } from "../intake-format.ts";
import { alertSignal } from "../prometheus-alert/alert-signal.ts";
import { refuseAsAlertmanager, someRefused } from "../prometheus-alert/answers.ts";
import { readAnnotations, readLabels } from "../prometheus-alert/read-labels.ts";
import { isJsonObject, linkTo, type JsonObject } from "../read-value.ts";
import { alertSpan } from "./alert-span.ts";

function parse(body: unknown, context: IntakeContext): ParsedIntake {
  // Go reads JSON null as an empty list, and so does Alertmanager.
  if (body === null) return { routingKey: null, signals: [], positions: [], refused: [] };
  if (!Array.isArray(body)) throw new AppError("malformed", "the body must be a JSON array of alerts");
  const signals: Signal[] = [];
  const positions: number[] = [];
  const refused: RefusedItem[] = [];
  body.forEach((item: unknown, index) => {
    const read = isJsonObject(item)
      ? readAlert(item, context, context.keys?.[signals.length])
      : "an alert must be an object";
    if (typeof read === "string")
      refused.push({ index, errors: [{ path: String(index), message: located(read, index) }] });
    else {
      signals.push(read);
      positions.push(index);
    }
  });
  return { routingKey: null, signals, positions, refused };
}

/** Alertmanager names the place of a missing field ("0.labels in body is required") and of nothing else. */
const located = (problem: string, index: number): string =>
  problem.startsWith("labels in body") ? `${index}.${problem}` : problem;

/** The signal of one alert, or what is wrong with it. */
function readAlert(alert: JsonObject, context: IntakeContext, knownKey: string | undefined): Signal | string {
  const { labels, whole, problem } = readLabels(alert["labels"]);
  if (problem !== null) return problem;
  const annotations = readAnnotations(alert["annotations"]);
  if (annotations.problem !== null) return annotations.problem;
  const span = alertSpan(alert["startsAt"], alert["endsAt"], context);
  if (typeof span === "string") return span;
  return alertSignal({
    labels,
    annotations: annotations.labels,
    dedupKey: knownKey ?? labelSetKey(whole),
    ...span,
    links: linkTo(alert["generatorURL"], "Query"),
  });
}

/** Alertmanager's `POST /api/v2/alerts`, so that Prometheus itself can send here (spec: alerts, Intake). */
export const alertmanagerApiV2: IntakeFormat = {
  name: "alertmanager-api-v2",
  maxBodyBytes: 8 * 1024 * 1024,
  parse,
  accepted: ({ refused }) => (refused.length > 0 ? someRefused(refused) : { status: 200, body: undefined }),
  refused: refuseAsAlertmanager,
};
