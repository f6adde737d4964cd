import { severityFrom } from "../../model/severity.ts";
import type { Labels, Signal, SignalLink } from "../../model/signal.ts";
import { clipText } from "../clean-text.ts";
import { SUMMARY_LIMIT, TEXT_LIMIT } from "../limits.ts";
import { webAddress } from "../read-value.ts";

/** What Prometheus, Alertmanager and their kin say about one alert, read and checked. */
export type PrometheusAlert = {
  labels: Labels;
  annotations: Labels;
  dedupKey: string;
  startsAt: Date | null;
  /** Set: the alert is over since then. */
  endsAt: Date | null;
  expiresAt: Date | null;
  links: readonly SignalLink[];
};

/** The signal of one alert; its summary is the first of summary, title, message, description, alertname that is there. */
export function alertSignal(alert: PrometheusAlert): Signal {
  const { labels, annotations } = alert;
  const severity = labels["severity"] ?? labels["priority"] ?? null;
  return {
    action: alert.endsAt === null ? "trigger" : "resolve",
    dedupKey: alert.dedupKey,
    source: labels["instance"] ?? labels["job"] ?? "prometheus",
    summary: summaryOf(labels, annotations),
    severity: severityFrom(severity),
    clientSeverity: severity ?? "",
    labels,
    serviceHint: null,
    startsAt: alert.startsAt,
    endsAt: alert.endsAt,
    expiresAt: alert.expiresAt,
    links: alert.links,
    images: [],
    details: annotations,
    runbookUrl: webAddress(annotations["runbook_url"] ?? annotations["runbook"]),
    dashboardUrl: webAddress(annotations["dashboard_url"] ?? annotations["dashboard"]),
    impactText: annotations["impact"] ?? null,
  };
}

function summaryOf(labels: Labels, annotations: Labels): string {
  const candidates = [
    annotations["summary"],
    annotations["title"],
    annotations["message"],
    annotations["description"],
    labels["alertname"],
  ];
  const text = candidates.find((text) => text !== undefined && text.trim() !== "") ?? anyLabel(labels);
  return clipText(text.length <= SUMMARY_LIMIT ? text : text.slice(0, TEXT_LIMIT), SUMMARY_LIMIT);
}

const anyLabel = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
