import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import type { IncidentParts } from "./change-incident.ts";
import { actRoutes, incidentParams } from "./incident-act-routes.ts";
import { listIncidents, loadSurroundings } from "./incident-queries.ts";
import {
  describeIncident,
  incidentDetail,
  incidentSummary,
  summariseIncident,
  type IncidentDetail,
} from "./incident-shapes.ts";
import { findIncident } from "./incident-store.ts";
import { openIncident } from "./open-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

const tags = ["run"];

export const incidentRoutes =
  (platform: Platform, parts: IncidentParts): Routes =>
  async (app) => {
    const describe = async (stored: StoredIncident): Promise<IncidentDetail> => {
      const board = await parts.readBoard(platform.db);
      const around = await loadSurroundings(platform.db, stored, board);
      return describeIncident(stored, board, around, platform.clock.now());
    };

    app.get(
      "/incidents",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Incidents, newest first",
          querystring: z.object({
            state: z
              .enum(["open", "triggered", "acknowledged", "mitigated", "resolved", "reviewed"])
              .optional(),
            service: z.string().optional(),
            team: z.string().optional(),
            unowned: z.stringbool().optional(),
            ...pageQuery,
          }),
          response: {
            200: z.object({ items: z.array(incidentSummary), next: z.string().nullable() }),
          },
        },
      },
      async ({ query }) => {
        const board = await parts.readBoard(platform.db);
        const services = [...board.services.values()].filter(
          ({ slug, ownerTeam }) =>
            (query.service === undefined || slug === query.service) &&
            (query.team === undefined || ownerTeam?.slug === query.team),
        );
        const [beforeNumber] = decodeCursor(query.cursor) ?? [];
        const incidents = await listIncidents(platform.db, {
          state: query.state,
          serviceIds:
            query.service === undefined && query.team === undefined
              ? undefined
              : services.map(({ id }) => id),
          unowned: query.unowned,
          beforeNumber: beforeNumber === undefined ? undefined : Number(beforeNumber),
          limit: query.limit,
        });
        const now = platform.clock.now();
        return pageOf(
          incidents,
          query.limit,
          (stored) => summariseIncident(stored, board, now),
          ({ number }) => [number],
        );
      },
    );

    app.get(
      "/incidents/:id",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "An incident with its loss, timeline and responders",
          params: incidentParams,
          response: { 200: incidentDetail },
        },
      },
      async (request) => describe(await findIncident(platform.db, request.params.id)),
    );

    app.post(
      "/incidents",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Open an incident by hand; whoever is on call is asked",
          body: z.strictObject({
            service: z.string(),
            title: z.string().trim().min(1, "say in one line what is wrong").max(300),
            impact: z.string().max(1000).default(""),
            severity: z.enum(["sev1", "sev2"]).default("sev1"),
            impactStartedAt: instantInput.optional(),
            sharePercent: z.number().min(0).max(100).optional(),
            security: z.boolean().default(false),
            journeyBlocked: z.boolean().default(false),
            drill: z.boolean().default(false),
          }),
          response: { 201: incidentDetail },
        },
      },
      async (request, reply) =>
        reply.status(201).send(await describe(await openIncident(parts, request.context(), request.body))),
    );

    actRoutes(app, parts, describe);
  };
