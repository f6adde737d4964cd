import { alertmanagerApiV2 } from "./formats/alertmanager-api-v2/alertmanager-api-v2.ts";
import { alertmanagerWebhookV4 } from "./formats/alertmanager-webhook-v4/alertmanager-webhook-v4.ts";
import type { IntakeFormat } from "./formats/intake-format.ts";
import { pagerdutyEventsV2 } from "./formats/pagerduty-events-v2/pagerduty-events-v2.ts";
import { runwrightAlerts } from "./formats/runwright/runwright.ts";

/** An address that senders of alerts know, or Runwright's own, and where their API key stands. */
export type IntakeAddress = {
  /** `:key` is the API key, where it stands in the path. */
  url: string;
  format: IntakeFormat;
  keyIn: "body" | "header" | "path";
};

/** The addresses whose clients want to know no more than that the alert is kept. */
export const clientAddresses: readonly IntakeAddress[] = [
  { url: "/v2/enqueue", format: pagerdutyEventsV2, keyIn: "body" },
  { url: "/api/v2/alerts", format: alertmanagerApiV2, keyIn: "header" },
  { url: "/hooks/prometheus/:key/api/v2/alerts", format: alertmanagerApiV2, keyIn: "path" },
  { url: "/hooks/alertmanager/:key", format: alertmanagerWebhookV4, keyIn: "path" },
];

/** Runwright's own, which answers what became of each alert. */
export const ownAddress: IntakeAddress = {
  url: "/api/v1/alerts",
  format: runwrightAlerts,
  keyIn: "header",
};
