import type { IncidentSummary } from "./incident-types.ts";

/** Why these people are asked, without the service's slug that begins the reason: pages name the service beside it. */
export function withoutService({
  pageReason,
  service,
}: Pick<IncidentSummary, "pageReason" | "service">): string {
  const prefix = `${service?.slug ?? "unowned"}: `;
  return pageReason.startsWith(prefix) ? pageReason.slice(prefix.length) : pageReason;
}
