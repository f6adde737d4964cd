import { z } from "zod";
import { instant, money, named, personName, toMoney } from "../../platform/http/shapes.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { RESPONSE_METHODS } from "./model/class.ts";
import { isOpen } from "./model/incident.ts";
import { shareWords } from "./model/impact-share.ts";
import { timelineSentence } from "./model/timeline-sentence.ts";
import { priceIncident } from "./price-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";
import type { StoredTimelineEntry } from "./timeline-store.ts";

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const lossShape = z
  .object({
    amount: z.string(),
    perHour: z.string(),
    currency: z.string(),
    class: z.enum(["high", "medium", "low"]),
    asOf: instant,
  })
  .meta({ id: "IncidentLoss", description: "What it has cost so far, and what it costs an hour now" });

export const incidentSummary = z
  .object({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    service: nullable(named),
    team: nullable(named),
    state: z.enum(["triggered", "acknowledged", "mitigated", "resolved", "reviewed"]),
    severity: z.enum(["sev1", "sev2", "sev3"]),
    drill: z.boolean(),
    method: z.enum(["major", "minor"]),
    loss: lossShape,
    pageReason: z.string(),
    deferredUntil: nullable(instant),
    impactStartedAt: instant,
    detectedAt: instant,
    pagedAt: nullable(instant),
    acknowledgedAt: nullable(instant),
    acknowledgedBy: nullable(personName),
    mitigatedAt: nullable(instant),
    resolvedAt: nullable(instant),
  })
  .meta({ id: "IncidentSummary" });

export const incidentDetail = incidentSummary
  .extend({
    source: z.string(),
    openedBy: z.string(),
    impact: z.string(),
    security: z.boolean(),
    journeyBlocked: z.boolean(),
    failureDomain: z.string(),
    runbookUrl: nullable(z.string()),
    dashboardUrl: nullable(z.string()),
    bounces: z.int(),
    commander: nullable(personName),
    classification: z.object({ response: z.string(), decidedBy: z.string(), reason: z.string() }),
    estimate: z.object({ exposurePerHour: money, sharePercent: z.number(), words: z.string() }),
    onCall: nullable(
      z.object({
        reason: z.string(),
        workingHours: z.boolean(),
        level: z.enum(["none", "domain", "team"]),
        warnings: z.array(z.object({ code: z.string(), message: z.string() })),
      }),
    ),
    nextStepAt: nullable(instant),
    responders: z.array(
      z.object({ person: personName, role: z.enum(["responder", "commander", "communications", "scribe"]) }),
    ),
    changes: z.array(z.object({ summary: z.string(), source: z.string(), happenedAt: instant })),
    timeline: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        actor: z.string(),
        text: z.string(),
        happenedAt: instant,
        recordedAt: instant,
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: "Incident" });

export type IncidentSummary = z.infer<typeof incidentSummary>;
export type IncidentDetail = z.infer<typeof incidentDetail>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const person = (board: OnCallBoard, id: string | null) =>
  id === null ? null : { id, name: board.person(id)?.name ?? "somebody who has left" };

/** An incident as lists show it, priced at an instant. */
export function summariseIncident(stored: StoredIncident, board: OnCallBoard, at: Date): IncidentSummary {
  const { incident } = stored;
  const service = incident.service === null ? null : (board.services.get(incident.service) ?? null);
  const { loss, classification } = priceIncident(stored, board, at);
  const amounts = {
    amount: toMoney(loss.amountMinor, board.currency),
    perHour: toMoney(loss.perHourMinor, board.currency),
  };
  return {
    id: stored.id,
    number: stored.number,
    title: stored.title,
    service: service && { slug: service.slug, name: service.name },
    team: service?.ownerTeam ? { slug: service.ownerTeam.slug, name: service.ownerTeam.name } : null,
    state: incident.state,
    severity: stored.severity,
    drill: incident.drill,
    method: RESPONSE_METHODS[classification.lossClass].type,
    loss: {
      amount: amounts.amount.amount,
      perHour: amounts.perHour.amount,
      currency: board.currency,
      class: classification.lossClass,
      asOf: loss.asOf.toISOString(),
    },
    pageReason: stored.pageReason,
    deferredUntil: isOpen(incident) ? iso(stored.deferredUntil) : null,
    impactStartedAt: incident.impactStartedAt.toISOString(),
    detectedAt: incident.detectedAt.toISOString(),
    pagedAt: iso(incident.pagedAt),
    acknowledgedAt: iso(incident.acknowledgedAt),
    acknowledgedBy: person(board, incident.acknowledgedBy),
    mitigatedAt: iso(incident.mitigatedAt),
    resolvedAt: iso(incident.resolvedAt),
  };
}

/** What the room shows besides the incident itself. */
export type IncidentSurroundings = {
  responders: IncidentDetail["responders"];
  changes: IncidentDetail["changes"];
  timeline: readonly StoredTimelineEntry[];
  nextStepAt: Date | null;
};

/** An incident as its room shows it. */
export function describeIncident(
  stored: StoredIncident,
  board: OnCallBoard,
  around: IncidentSurroundings,
  at: Date,
): IncidentDetail {
  const { classification } = priceIncident(stored, board, at);
  const { shareBasisPoints, exposurePerHourMinor } = stored.loss;
  return {
    ...summariseIncident(stored, board, at),
    source: stored.source,
    openedBy: stored.openedBy,
    impact: stored.impactText,
    security: stored.security,
    journeyBlocked: stored.journeyBlocked,
    failureDomain: stored.failureDomain,
    runbookUrl: stored.runbookUrl,
    dashboardUrl: stored.dashboardUrl,
    bounces: stored.incident.bounces,
    commander: person(board, stored.commanderId),
    classification: {
      response: classification.response,
      decidedBy: classification.decidedBy,
      reason: classification.reason,
    },
    estimate: {
      exposurePerHour: toMoney(exposurePerHourMinor, board.currency),
      sharePercent: shareBasisPoints / 100,
      words: shareWords(shareBasisPoints),
    },
    onCall: stored.onCall && {
      reason: stored.onCall.reason,
      workingHours: stored.onCall.workingHours,
      level: stored.onCall.level,
      warnings: stored.onCall.warnings.map(({ code, message }) => ({ code, message })),
    },
    nextStepAt: iso(around.nextStepAt),
    responders: around.responders,
    changes: around.changes,
    timeline: around.timeline.map((entry) => ({
      id: entry.id,
      kind: entry.event.kind,
      actor: entry.actor,
      text: timelineSentence(entry.event, entry.actor),
      happenedAt: entry.happenedAt.toISOString(),
      recordedAt: entry.recordedAt.toISOString(),
      data: { ...entry.event },
    })),
  };
}
