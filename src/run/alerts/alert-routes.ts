import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, named } from "../../platform/http/shapes.ts";
import type { OnCallBoard, ReadBoard } from "../oncall/index.ts";
import { listAlerts, listIntakeFailures } from "./alert-queries.ts";

const tags = ["run"];

const alertShape = z
  .object({
    id: z.string(),
    summary: z.string(),
    source: z.string(),
    format: z.string(),
    dedupKey: z.string(),
    severity: z.enum(["sev1", "sev2", "sev3"]),
    state: z.enum(["firing", "acknowledged", "resolved"]),
    outcome: z.string(),
    reason: z.string(),
    routeReason: z.string(),
    service: named.nullable(),
    incident: z.string().nullable(),
    labels: z.record(z.string(), z.string()),
    details: z.unknown(),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    runbookUrl: z.string().nullable(),
    dashboardUrl: z.string().nullable(),
    startedAt: instant,
    lastReceivedAt: instant,
    endedAt: instant.nullable(),
    receivedCount: z.int(),
  })
  .meta({ id: "Alert" });

type AlertRow = Awaited<ReturnType<typeof listAlerts>>[number];

const toAlert = (row: AlertRow, board: OnCallBoard): z.infer<typeof alertShape> => {
  const service = row.service_id === null ? undefined : board.services.get(row.service_id);
  return {
    id: row.id,
    summary: row.summary,
    source: row.source,
    format: row.format,
    dedupKey: row.dedup_key,
    severity: (row.live_severity ?? row.severity) as "sev1" | "sev2" | "sev3",
    state: row.state as "firing" | "acknowledged" | "resolved",
    outcome: row.outcome,
    reason: row.outcome_reason,
    routeReason: row.route_reason,
    service: service ? { slug: service.slug, name: service.name } : null,
    incident: row.incident_id,
    labels: row.labels as Record<string, string>,
    details: row.details,
    links: row.links as { href: string; text: string }[],
    runbookUrl: row.runbook_url,
    dashboardUrl: row.dashboard_url,
    startedAt: row.started_at.toISOString(),
    lastReceivedAt: (row.live_received_at ?? row.last_received_at).toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    receivedCount: row.live_count ?? row.received_count,
  };
};

/** What alerts there were and what became of each; `unowned=true` is the list of ownership gaps. */
export const alertRoutes =
  (platform: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.get(
      "/alerts",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Alerts, newest first",
          querystring: z.object({
            state: z.enum(["firing", "acknowledged", "resolved"]).optional(),
            service: z.string().optional(),
            incident: z.uuid().optional(),
            unowned: z.stringbool().optional(),
            ...pageQuery,
          }),
          response: { 200: z.object({ items: z.array(alertShape), next: z.string().nullable() }) },
        },
      },
      async ({ query }) => {
        const board = await readBoard(platform.db);
        const position = decodeCursor(query.cursor);
        const rows = await listAlerts(platform.db, {
          state: query.state,
          serviceId: query.unowned ? null : serviceId(board, query.service),
          incidentId: query.incident,
          before: position ? readPosition(position) : undefined,
          limit: query.limit,
        });
        return pageOf(
          rows,
          query.limit,
          (row) => toAlert(row, board),
          (row) => [row.created_at.toISOString(), row.id],
        );
      },
    );

    app.get(
      "/alerts/failures",
      {
        config: { permission: "organisation.administer" },
        schema: {
          tags,
          summary: "Alerts that could not be processed, as they came",
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  id: z.string(),
                  receivedAt: instant,
                  failedAt: instant,
                  entry: z.string(),
                  error: z.string(),
                }),
              ),
              next: z.null(),
            }),
          },
        },
      },
      async () => {
        const rows = await listIntakeFailures(platform.db, 100);
        return {
          items: rows.map((row) => ({
            id: row.id,
            receivedAt: row.received_at.toISOString(),
            failedAt: row.failed_at.toISOString(),
            entry: row.entry,
            error: row.error,
          })),
          next: null,
        };
      },
    );
  };

function readPosition([created = "", id]: readonly (string | number)[]): { createdAt: Date; id: string } {
  const createdAt = new Date(created);
  if (Number.isNaN(createdAt.getTime()))
    throw invalidField("cursor", "use the `next` of the previous page as it was given");
  return { createdAt, id: String(id) };
}

function serviceId(board: OnCallBoard, slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  const service = board.serviceBySlug(slug);
  if (!service) throw invalidField("service", `there is no service "${slug}"`);
  return service.id;
}
