import type { Labels, Signal, SignalAction, SignalImage, SignalLink } from "../../model/signal.ts";
import { severityFrom } from "../../model/severity.ts";
import { cleanJson } from "../clean-json.ts";
import { cleanText, textOrNull } from "../clean-text.ts";
import { MAX_LABELS, MAX_LINKS, NAME_LIMIT, SUMMARY_LIMIT, TEXT_LIMIT } from "../limits.ts";
import {
  believedStart,
  isJsonObject,
  linkTo,
  readInstant,
  webAddress,
  type JsonObject,
} from "../read-value.ts";

/** The signal of a checked event. What only adds context and cannot be used (a link without address) is left out. */
export function readEvent(event: JsonObject, payload: JsonObject, now: Date): Signal {
  const details = cleanJson(payload["custom_details"] ?? null);
  const said = isJsonObject(details) ? details : {};
  const severity = textOrNull(payload["severity"], NAME_LIMIT);
  return {
    action: event["event_action"] as SignalAction,
    dedupKey: readDedupKey(event["dedup_key"]),
    source: textOrNull(payload["source"], TEXT_LIMIT) ?? "",
    summary: textOrNull(payload["summary"], SUMMARY_LIMIT) ?? "",
    severity: severityFrom(severity),
    clientSeverity: severity ?? "",
    labels: readLabels(payload, said),
    serviceHint: null,
    startsAt: believedStart(readInstant(payload["timestamp"]), now),
    endsAt: null,
    expiresAt: null,
    links: [...linkTo(event["client_url"], event["client"]), ...readLinks(event["links"])],
    images: readImages(event["images"]),
    details,
    runbookUrl: webAddress(said["runbook_url"] ?? said["runbook"]),
    dashboardUrl: webAddress(said["dashboard_url"] ?? said["dashboard"]),
    impactText: textOrNull(said["impact"], TEXT_LIMIT),
  };
}

/** A key that someone sends as a number is that number's text; a blank one is none. */
function readDedupKey(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? cleanText(value) : null;
}

/** The labels of an event: component, group and class, and what `custom_details` says in one short word or number. */
function readLabels(payload: JsonObject, said: JsonObject): Labels {
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(said).slice(0, MAX_LABELS)) {
    const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
    if (isLabelText(text) && isLabelText(name)) labels[name] = text;
  }
  for (const name of ["component", "group", "class"]) {
    const text = textOrNull(payload[name], TEXT_LIMIT);
    if (text !== null) labels[name] = text;
  }
  return labels;
}

const isLabelText = (text: unknown): text is string =>
  typeof text === "string" && text !== "" && text.length <= NAME_LIMIT && !text.includes("\n");

/** The `links` of an event, as far as they lead somewhere. */
export const readLinks = (value: unknown): SignalLink[] =>
  !Array.isArray(value)
    ? []
    : value
        .slice(0, MAX_LINKS)
        .flatMap((link) => (isJsonObject(link) ? linkTo(link["href"], link["text"]) : []));

function readImages(value: unknown): SignalImage[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_LINKS).flatMap((image): SignalImage[] => {
    if (!isJsonObject(image)) return [];
    const src = webAddress(image["src"]);
    if (src === null || !src.toLowerCase().startsWith("https:")) return [];
    return [{ src, href: webAddress(image["href"]), alt: textOrNull(image["alt"], NAME_LIMIT) ?? "" }];
  });
}
