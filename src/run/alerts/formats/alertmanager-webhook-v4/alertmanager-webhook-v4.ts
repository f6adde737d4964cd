import { AppError } from "../../../../lib/errors.ts";
import { labelSetKey } from "../../model/fingerprint.ts";
import type { Signal, SignalLink } from "../../model/signal.ts";
import { textOrNull } from "../clean-text.ts";
import type { IntakeContext, IntakeFormat, ParsedIntake, RefusedItem } from "../intake-format.ts";
import { DEDUP_KEY_LIMIT } from "../limits.ts";
import { alertSignal } from "../prometheus-alert/alert-signal.ts";
import { refuseAsAlertmanager, someRefused } from "../prometheus-alert/answers.ts";
import { readAnnotations, readLabels } from "../prometheus-alert/read-labels.ts";
import {
  believedStart,
  isJsonObject,
  linkTo,
  notAfter,
  readInstant,
  type JsonObject,
} from "../read-value.ts";

function parse(body: unknown, { now }: IntakeContext): ParsedIntake {
  const alerts = isJsonObject(body) ? body["alerts"] : null;
  if (!isJsonObject(body) || !Array.isArray(alerts))
    throw new AppError(
      "invalid",
      'alerts: send the body of Alertmanager\'s webhook, version "4" (a custom payload cannot be read)',
    );
  const groupLinks = linkTo(body["externalURL"], "Alertmanager");
  const signals: Signal[] = [];
  const positions: number[] = [];
  const refused: RefusedItem[] = [];
  alerts.forEach((item: unknown, index) => {
    const read = isJsonObject(item) ? readAlert(item, groupLinks, now) : "must be an object";
    if (typeof read === "string")
      refused.push({ index, errors: [{ path: `alerts.${index}`, message: `alerts.${index}: ${read}` }] });
    else {
      signals.push(read);
      positions.push(index);
    }
  });
  return { routingKey: null, signals, positions, refused };
}

/** The signal of one alert, or what is wrong with it. The group's status is not asked: it hides those that ended. */
function readAlert(alert: JsonObject, groupLinks: readonly SignalLink[], now: Date): Signal | string {
  const { labels, whole, problem } = readLabels(alert["labels"]);
  if (problem !== null) return problem;
  const annotations = readAnnotations(alert["annotations"]);
  if (annotations.problem !== null) return annotations.problem;
  const endsAt = readInstant(alert["endsAt"]);
  const isOver =
    alert["status"] === "resolved" || (alert["status"] !== "firing" && endsAt !== null && endsAt <= now);
  return alertSignal({
    labels,
    annotations: annotations.labels,
    dedupKey: textOrNull(alert["fingerprint"], DEDUP_KEY_LIMIT) ?? labelSetKey(whole),
    startsAt: believedStart(readInstant(alert["startsAt"]), now),
    endsAt: isOver ? (notAfter(endsAt, now) ?? now) : null,
    expiresAt: null,
    links: [...linkTo(alert["generatorURL"], "Query"), ...groupLinks],
  });
}

/** Alertmanager's webhook, `POST /hooks/alertmanager/KEY` (spec: alerts, Intake). */
export const alertmanagerWebhookV4: IntakeFormat = {
  name: "alertmanager-webhook-v4",
  maxBodyBytes: 8 * 1024 * 1024,
  parse,
  accepted: ({ refused }) => (refused.length > 0 ? someRefused(refused) : { status: 200, body: {} }),
  refused: refuseAsAlertmanager,
};
