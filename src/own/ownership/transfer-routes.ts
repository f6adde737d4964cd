import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import { isUuid } from "../../platform/identifiers.ts";
import { findService } from "../catalogue/index.ts";
import { findTeam } from "../organisation/index.ts";
import { proposeTransfer } from "./propose-transfer.ts";
import { approveTransfer, declineTransfer, withdrawTransfer } from "./settle-transfer.ts";
import { loadTransfers, type TransferFilter } from "./transfer-queries.ts";
import {
  toTransfer,
  transferList,
  transferShape,
  transferState,
  type TransferShape,
} from "./transfer-shapes.ts";

const tags = ["own"];
const byId = z.object({ id: z.string().max(60) });
const ofService = z.object({ service: z.string().max(200) });

/** Services that change hands: proposals, both teams' answers, and the history. */
export const transferRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    const { db } = platform;

    app.get(
      "/transfers",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Transfers of ownership, the latest first",
          querystring: z.object({
            ...pageQuery,
            state: transferState.optional(),
            team: z.string().max(200).optional().describe("Slug of a team on either side"),
            service: z.string().max(200).optional(),
          }),
          response: { 200: transferList },
        },
      },
      async ({ query: { limit, cursor, state, team: teamSlug, service: slug }, actor }) => {
        const [team, service] = await Promise.all([
          teamSlug === undefined ? undefined : findTeam(db, teamSlug),
          slug === undefined ? undefined : findService(db, slug),
        ]);
        if (team === null || service === null) return { items: [], next: null };
        const filter = { state, serviceId: service?.id, teamIds: team && [team.id] };
        return listTransfers(platform, filter, { limit, cursor }, actor);
      },
    );

    app.get(
      "/services/:service/transfers",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A service's transfers of ownership, the latest first: the one under way, and its history",
          params: ofService,
          querystring: z.object(pageQuery),
          response: { 200: transferList },
        },
      },
      async ({ params, query, actor }) => {
        const service = await findService(db, params.service);
        if (!service) throw new AppError("not_found", `There is no service "${params.service}".`);
        return listTransfers(platform, { serviceId: service.id }, query, actor);
      },
    );

    app.get(
      "/transfers/:id",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "A transfer of ownership", params: byId, response: { 200: transferShape } },
      },
      async ({ params: { id }, actor }) => describeTransfer(platform, id, actor),
    );

    app.post(
      "/services/:service/transfers",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Propose that a service changes hands; both teams approve it",
          params: ofService,
          body: z.strictObject({
            to: z.string().max(200).describe("Slug of the team that takes it"),
            reason: z.string().max(500),
            effectiveAt: instantInput.optional().describe("Once both have approved, where left out"),
          }),
          response: { 201: transferShape },
        },
      },
      async (request, reply) => {
        const id = await proposeTransfer(request.context(), request.params.service, request.body);
        return reply.status(201).send(await describeTransfer(platform, id, request.actor));
      },
    );

    app.post(
      "/transfers/:id/approve",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A team's yes to a transfer",
          params: byId,
          response: { 200: transferShape },
        },
      },
      async (request) => {
        await approveTransfer(request.context(), idOf(request.params.id));
        return describeTransfer(platform, request.params.id, request.actor);
      },
    );

    app.post(
      "/transfers/:id/decline",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A team's no to a transfer",
          params: byId,
          body: z.strictObject({ reason: z.string().max(500) }),
          response: { 200: transferShape },
        },
      },
      async (request) => {
        await declineTransfer(request.context(), idOf(request.params.id), request.body.reason);
        return describeTransfer(platform, request.params.id, request.actor);
      },
    );

    app.post(
      "/transfers/:id/withdraw",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "Take a transfer back", params: byId, response: { 200: transferShape } },
      },
      async (request) => {
        await withdrawTransfer(request.context(), idOf(request.params.id));
        return describeTransfer(platform, request.params.id, request.actor);
      },
    );
  };

function idOf(id: string): string {
  if (!isUuid(id)) throw new AppError("not_found", "There is no such transfer.");
  return id;
}

async function describeTransfer({ db }: Platform, id: string, actor: Actor | null): Promise<TransferShape> {
  const [found] = await loadTransfers(db, { id: idOf(id), limit: 1 });
  if (!found) throw new AppError("not_found", "There is no such transfer.");
  return toTransfer(found, actor);
}

async function listTransfers(
  { db }: Platform,
  filter: Omit<TransferFilter, "limit" | "beforeId">,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  actor: Actor | null,
) {
  const after = decodeCursor(cursor)?.[0];
  const beforeId = typeof after === "string" && isUuid(after) ? after : undefined;
  const rows = await loadTransfers(db, { ...filter, limit, beforeId });
  return pageOf(
    rows,
    limit,
    (row) => toTransfer(row, actor),
    ({ id }) => [id],
  );
}
