import { identityKey } from "../../model/fingerprint.ts";
import { severityFrom } from "../../model/severity.ts";
import type { Labels, Signal } from "../../model/signal.ts";
import { cleanJson } from "../clean-json.ts";
import { cleanText } from "../clean-text.ts";
import { believedStart, notAfter, readInstant } from "../read-value.ts";
import type { AlertRequest } from "./alert-request.ts";

const cleanOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : cleanText(text);

/** The signal of a checked request. Without a key it gets one from what it says, which the answer tells the client. */
export function requestSignal(request: AlertRequest, now: Date): Signal {
  const source = cleanOrNull(request.source) ?? "api";
  const summary = cleanOrNull(request.summary) ?? "";
  const serviceHint = cleanOrNull(request.service);
  const labels = readLabels(request.labels ?? {});
  return {
    action: request.action,
    dedupKey: cleanOrNull(request.dedupKey) ?? identityKey({ source, serviceHint, labels, summary }),
    source,
    summary,
    severity: severityFrom(request.severity ?? null),
    clientSeverity: cleanOrNull(request.severity) ?? "",
    labels,
    serviceHint,
    startsAt: believedStart(readInstant(request.startedAt), now),
    endsAt: request.action === "resolve" ? (notAfter(readInstant(request.endedAt), now) ?? now) : null,
    expiresAt: request.action === "trigger" ? expiry(request.expiresAfterSeconds, now) : null,
    ...requestContext(request),
  };
}

const expiry = (seconds: number | undefined, now: Date): Date | null =>
  seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);

function readLabels(given: Readonly<Record<string, string | number | boolean>>): Labels {
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name !== "__proto__" && value !== "") labels[cleanText(name)] = cleanText(String(value));
  }
  return labels;
}

type Context = Pick<Signal, "links" | "images" | "details" | "runbookUrl" | "dashboardUrl" | "impactText">;

const requestContext = (request: AlertRequest): Context => ({
  links: (request.links ?? []).map(({ href, text }) => ({
    href: cleanText(href),
    text: cleanText(text ?? href),
  })),
  images: (request.images ?? []).map(({ src, href, alt }) => ({
    src: cleanText(src),
    href: cleanOrNull(href),
    alt: cleanText(alt ?? ""),
  })),
  details: cleanJson(request.details ?? null),
  runbookUrl: cleanOrNull(request.runbookUrl),
  dashboardUrl: cleanOrNull(request.dashboardUrl),
  impactText: cleanOrNull(request.impact),
});
