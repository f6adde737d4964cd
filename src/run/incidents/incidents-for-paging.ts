import type { Platform } from "../../platform/context.ts";
import type { Db } from "../../platform/database.ts";
import type { PageAnswer, PagedIncidents } from "../paging/index.ts";
import { acknowledgeIncident } from "./acknowledge-incident.ts";
import type { IncidentParts } from "./change-incident.ts";
import { loadChanges } from "./incident-queries.ts";
import { findIncident, loadPagedPeople } from "./incident-store.ts";
import { priceIncident } from "./price-incident.ts";
import { writeTimeline } from "./timeline-store.ts";

/** Finds the runbooks that serve an incident; runbooks build on incidents, so src/app.ts hands this in. */
export type FindRunbooks = (db: Db, incidentId: string) => Promise<{ slug: string; name: string }[]>;

/** What pages say of incidents, and how they are answered from a message. */
export const incidentsForPaging = (
  platform: Platform,
  parts: IncidentParts,
  findRunbooks: FindRunbooks,
): PagedIncidents => ({
  async describe(db, incidentId) {
    const stored = await findIncident(db, incidentId);
    const board = await parts.readBoard(db);
    const { incident } = stored;
    const service = incident.service === null ? null : (board.services.get(incident.service) ?? null);
    const { loss, classification } = priceIncident(stored, board, platform.clock.now());
    const money = (amountMinor: number) =>
      service === null ? null : { amountMinor, currency: board.currency };
    const [changes, runbooks, paged] = await Promise.all([
      loadChanges(db, stored),
      runbooksOrNone(platform, () => findRunbooks(db, incidentId), incidentId),
      loadPagedPeople(db, incidentId),
    ]);
    return {
      number: stored.number,
      title: stored.title,
      url: `${platform.baseUrl}/incidents/${stored.number}`,
      service: service && { slug: service.slug, name: service.name },
      impact: stored.impactText,
      lossPerHour: money(loss.perHourMinor),
      lossSoFar: money(loss.amountMinor),
      lossClass: classification.lossClass,
      method: classification.method,
      // What has no price yet is not called minor: it may be anything.
      response: service === null && classification.decidedBy === "figures" ? "" : classification.response,
      drill: incident.drill,
      recentChanges: changes.map(({ happenedAt, summary }) => ({ at: new Date(happenedAt), summary })),
      runbookUrl: stored.runbookUrl,
      runbooks: runbooks.map(({ slug, name }) => ({ name, url: `${platform.baseUrl}/runbooks/${slug}` })),
      dashboardUrl: stored.dashboardUrl,
      paged: paged.map((id) => board.person(id)?.name ?? id),
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

/** A page goes out without its runbooks rather than not at all. */
async function runbooksOrNone(
  { log }: Platform,
  find: () => ReturnType<FindRunbooks>,
  incidentId: string,
): ReturnType<FindRunbooks> {
  try {
    return await find();
  } catch (error) {
    log.error({ err: error, incidentId }, "the runbooks of an incident could not be found for its page");
    return [];
  }
}

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
