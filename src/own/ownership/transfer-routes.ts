import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput, named } from "../../platform/http/shapes.ts";
import { isUuid } from "../../platform/identifiers.ts";
import { findService } from "../catalogue/index.ts";
import { findTeam } from "../organisation/index.ts";
import { missingSides, sidesOf, type Side } from "./model/transfer.ts";
import { proposeTransfer } from "./propose-transfer.ts";
import { approveTransfer, declineTransfer, withdrawTransfer } from "./settle-transfer.ts";
import { loadTransfers, type TransferRecord } from "./transfer-queries.ts";

const tags = ["own"];
const side = z.enum(["giving", "taking"]);
const state = z.enum(["proposed", "approved", "completed", "declined", "withdrawn"]);
const yes = z.object({ by: z.string(), at: instant }).nullable();

const transfer = z
  .object({
    id: z.string(),
    service: named,
    from: named.nullable(),
    to: named,
    state,
    reason: z.string(),
    effectiveAt: instant,
    proposedBy: z.string(),
    proposedAt: instant,
    given: yes.describe("The yes of the team that gives it away"),
    taken: yes.describe("The yes of the team that takes it"),
    missing: z.array(side),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    settledReason: z.string(),
    waitsForFile: z.boolean().describe("Both teams have approved it, and a file still names the old owner"),
    may: z.object({ approve: z.boolean(), withdraw: z.boolean() }).describe("What the reader may do"),
  })
  .meta({ id: "OwnershipTransfer" });

export type TransferShape = z.infer<typeof transfer>;

const transfers = z.object({ items: z.array(transfer), next: z.string().nullable() });
const byId = z.object({ id: z.string().max(60) });

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
            state: state.optional(),
            team: z.string().max(200).optional().describe("Slug of a team on either side"),
            service: z.string().max(200).optional(),
          }),
          response: { 200: transfers },
        },
      },
      async ({ query: { limit, cursor, state: wanted, team: teamSlug, service: slug }, actor }) => {
        const after = decodeCursor(cursor)?.[0];
        const beforeId = typeof after === "string" && isUuid(after) ? after : undefined;
        const [team, service] = await Promise.all([
          teamSlug === undefined ? undefined : findTeam(db, teamSlug),
          slug === undefined ? undefined : findService(db, slug),
        ]);
        if (team === null || service === null) return { items: [], next: null };
        const rows = await loadTransfers(db, {
          limit,
          beforeId,
          state: wanted,
          serviceId: service?.id,
          teamIds: team && [team.id],
        });
        return pageOf(
          rows,
          limit,
          (row) => toTransfer(row, actor),
          ({ id }) => [id],
        );
      },
    );

    app.get(
      "/transfers/:id",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "A transfer of ownership", params: byId, response: { 200: transfer } },
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
          params: z.object({ service: z.string().max(200) }),
          body: z.strictObject({
            to: z.string().max(200).describe("Slug of the team that takes it"),
            reason: z.string().max(500),
            effectiveAt: instantInput.optional().describe("Once both have approved, where left out"),
          }),
          response: { 201: transfer },
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
        schema: { tags, summary: "A team's yes to a transfer", params: byId, response: { 200: transfer } },
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
          response: { 200: transfer },
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
        schema: { tags, summary: "Take a transfer back", params: byId, response: { 200: transfer } },
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

/** A transfer as answers carry it, with what this reader may do. */
export function toTransfer(record: TransferRecord, actor: Actor | null): TransferShape {
  const { service, from, to, givenBy, givenAt, takenBy, takenAt, state: stands } = record;
  const agreement = { fromTeamId: from?.id ?? null, toTeamId: to.id, givenBy, takenBy };
  const missing = stands === "proposed" ? missingSides(agreement) : [];
  const own = ownSides(agreement, actor);
  return {
    id: record.id,
    service: { slug: service.slug, name: service.name },
    from: from && { slug: from.slug, name: from.name },
    to: { slug: to.slug, name: to.name },
    state: stands,
    reason: record.reason,
    effectiveAt: record.effectiveAt.toISOString(),
    proposedBy: record.proposedBy,
    proposedAt: record.proposedAt.toISOString(),
    given: givenBy !== null && givenAt ? { by: givenBy, at: givenAt.toISOString() } : null,
    taken: takenBy !== null && takenAt ? { by: takenBy, at: takenAt.toISOString() } : null,
    missing,
    settledBy: record.settledBy,
    settledAt: record.settledAt?.toISOString() ?? null,
    settledReason: record.settledReason,
    waitsForFile: stands === "approved" && service.managedBy === "code",
    may: {
      approve: own.some((one) => missing.includes(one)),
      withdraw: own.length > 0 && (stands === "proposed" || stands === "approved"),
    },
  };
}

function ownSides(agreement: Parameters<typeof sidesOf>[0], actor: Actor | null): Side[] {
  if (actor?.kind !== "person") return [];
  return sidesOf(agreement, {
    teamIds: actor.memberships.map(({ teamId }) => teamId),
    isAdministrator: actor.organisationRoles.includes("administrator"),
  });
}
