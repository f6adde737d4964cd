import type { Labels, Signal, SignalAction, SignalImage, SignalLink } from "../../model/signal.ts";
import { severityFrom } from "../../model/severity.ts";
import { cleanJson } from "../clean-json.ts";
import { cleanText, clipText, textOrNull } from "../clean-text.ts";
import { MAX_LABELS, MAX_LINKS, NAME_LIMIT, SUMMARY_LIMIT, TEXT_LIMIT } from "../limits.ts";
import { isJsonObject, linkTo, notAfter, readInstant, webAddress, type JsonObject } from "../read-value.ts";

/** The signal of a checked event. What only adds context and cannot be used (a link without address) is left out. */
export function readEvent(event: JsonObject, payload: JsonObject, now: Date): Signal {
  const details = cleanJson(payload["custom_details"] ?? null);
  const labels = readLabels(payload, details);
  const severity = textOrNull(payload["severity"], NAME_LIMIT);
  return {
    action: event["event_action"] as SignalAction,
    dedupKey: readDedupKey(event["dedup_key"]),
    source: textOrNull(payload["source"], TEXT_LIMIT) ?? "",
    summary: textOrNull(payload["summary"], SUMMARY_LIMIT) ?? "",
    severity: severityFrom(severity),
    clientSeverity: severity ?? "",
    labels,
    serviceHint: null,
    startsAt: notAfter(readInstant(payload["timestamp"]), now),
    endsAt: null,
    expiresAt: null,
    links: [...linkTo(event["client_url"], event["client"]), ...readLinks(event["links"])],
    images: readImages(event["images"]),
    details,
    runbookUrl: webAddress(labels["runbook_url"] ?? labels["runbook"]),
    dashboardUrl: webAddress(labels["dashboard_url"] ?? labels["dashboard"]),
    impactText: labels["impact"] ?? null,
  };
}

/** A key that someone sends as a number is that number's text; a blank one is none. */
function readDedupKey(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? cleanText(value) : null;
}

/** The labels of an event: component, group and class, and what `custom_details` says in one short word or number. */
function readLabels(payload: JsonObject, details: unknown): Labels {
  const labels: Record<string, string> = {};
  if (isJsonObject(details)) {
    for (const [name, value] of Object.entries(details).slice(0, MAX_LABELS)) {
      const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
      if (typeof text === "string" && text !== "" && text.length <= NAME_LIMIT && !text.includes("\n"))
        labels[name] = text;
    }
  }
  for (const name of ["component", "group", "class"]) {
    const text = payload[name];
    if (typeof text === "string" && text !== "") labels[name] = clipText(text, TEXT_LIMIT);
  }
  return labels;
}

/** The `links` of an event, as far as they lead somewhere. */
export const readLinks = (value: unknown): SignalLink[] =>
  !Array.isArray(value)
    ? []
    : value.slice(0, MAX_LINKS).flatMap((link) => (isJsonObject(link) ? linkTo(link["href"], link["text"]) : []));

function readImages(value: unknown): SignalImage[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_LINKS).flatMap((image): SignalImage[] => {
    if (!isJsonObject(image)) return [];
    const src = webAddress(image["src"]);
    if (src === null || !src.toLowerCase().startsWith("https:")) return [];
    return [{ src, href: webAddress(image["href"]), alt: textOrNull(image["alt"], NAME_LIMIT) ?? "" }];
  });
}
