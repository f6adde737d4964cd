import type { Platform } from "../../platform/context.ts";
import type { PageAnswer, PagedIncidents } from "../paging/index.ts";
import { acknowledgeIncident } from "./acknowledge-incident.ts";
import type { IncidentParts } from "./change-incident.ts";
import { loadChanges } from "./incident-queries.ts";
import { findIncident, loadPagedPeople } from "./incident-store.ts";
import { priceIncident } from "./price-incident.ts";
import { writeTimeline } from "./timeline-store.ts";

/** What pages say of incidents, and how they are answered from a message. */
export const incidentsForPaging = (platform: Platform, parts: IncidentParts): PagedIncidents => ({
  async describe(db, incidentId) {
    const stored = await findIncident(db, incidentId);
    const board = await parts.readBoard(db);
    const { incident } = stored;
    const service = incident.service === null ? null : (board.services.get(incident.service) ?? null);
    const { loss, classification } = priceIncident(stored, board, platform.clock.now());
    const money = (amountMinor: number) =>
      service === null ? null : { amountMinor, currency: board.currency };
    const changes = await loadChanges(db, stored);
    return {
      number: stored.number,
      title: stored.title,
      url: `${platform.baseUrl}/incidents/${stored.number}`,
      service: service && { slug: service.slug, name: service.name },
      impact: stored.impactText,
      lossPerHour: money(loss.perHourMinor),
      lossSoFar: money(loss.amountMinor),
      lossClass: classification.lossClass,
      recentChanges: changes.map(({ happenedAt, summary }) => ({ at: new Date(happenedAt), summary })),
      runbookUrl: stored.runbookUrl,
      dashboardUrl: stored.dashboardUrl,
      paged: (await loadPagedPeople(db, incidentId)).map((id) => board.person(id)?.name ?? id),
      answer: answerOf(stored, (id) => board.person(id)?.name ?? ""),
    };
  },
  acknowledge: (context, incidentId) => acknowledgeIncident(parts, context, incidentId),
  note: (tx, notes, now) =>
    writeTimeline(
      tx,
      notes.map(({ incidentId, happenedAt, ...delivery }) => ({
        incidentId,
        actor: "Runwright",
        happenedAt,
        event: { kind: "delivery", ...delivery },
      })),
      now,
    ),
});

const answerOf = (
  { incident }: Awaited<ReturnType<typeof findIncident>>,
  nameOf: (id: string) => string,
): PageAnswer => {
  if (incident.state === "triggered") return { kind: "open" };
  if (incident.state === "acknowledged")
    return {
      kind: "acknowledged",
      by: incident.acknowledgedBy === null ? "" : nameOf(incident.acknowledgedBy),
      at: incident.acknowledgedAt ?? incident.detectedAt,
    };
  return incident.resolvedAt === null
    ? { kind: "over", state: "mitigated", at: incident.mitigatedAt ?? incident.detectedAt }
    : { kind: "over", state: "resolved", at: incident.resolvedAt };
};
