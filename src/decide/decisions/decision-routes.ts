import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError, invalidField } from "../../lib/errors.ts";
import { findTeam, loadPeopleByRole } from "../../own/organisation/index.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import { isUuid } from "../../platform/identifiers.ts";
import { serviceOf, type ReadEstate } from "../selection/index.ts";
import { loadDecisions } from "./decision-queries.ts";
import {
  decisionShape,
  decisionState,
  toDecision,
  type DecisionShape,
  type Reader,
} from "./decision-shapes.ts";
import { proposeDecision } from "./propose-decision.ts";
import { approveDecision, declineDecision, withdrawDecision } from "./settle-decision.ts";
import { staleDecisionIds } from "./stale-decisions.ts";

const tags = ["decide"];
const signedIn = { config: { permission: "signed-in" } } as const;
const idParams = z.object({ id: z.uuid() });
const flag = z.stringbool().optional();

/** Decisions: how a service shall be run, proposed, approved by whoever is accountable, and kept. */
export const createDecisions = (platform: Platform, readEstate: ReadEstate): Feature => ({
  name: "decisions",
  async routes(app) {
    await app.register(decisionListRoutes(platform, readEstate));
    await app.register(decisionActRoutes(platform, readEstate));
  },
});

const decisionListRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    app.get(
      "/decisions",
      {
        ...signedIn,
        schema: {
          tags,
          summary: "Decisions, the latest proposed first",
          querystring: z.object({
            ...pageQuery,
            state: decisionState.optional(),
            service: z.string().max(200).optional().describe("Slug"),
            team: z.string().max(200).optional().describe("Slug of the owning team"),
            due: flag.describe("Those in force whose review date has come"),
            stale: flag.describe("Those in force whose figures have changed since"),
          }),
          response: { 200: z.object({ items: z.array(decisionShape), next: z.string().nullable() }) },
        },
      },
      async (request) => {
        const { limit, cursor, state, due, service, team, stale } = request.query;
        const reader = await readerOf(platform, readEstate, request);
        const owner = team === undefined ? null : await findTeam(platform.db, team);
        if (team !== undefined && !owner) throw new AppError("not_found", `There is no team "${team}".`);
        const rows = await loadDecisions(
          platform.db,
          {
            limit,
            state,
            due,
            serviceId: service === undefined ? undefined : serviceOf(reader.estate, service).id,
            ownerTeamId: owner?.id,
            ids: stale ? staleDecisionIds(reader.estate, reader.now) : undefined,
            beforeId: idOfCursor(cursor),
          },
          reader.now,
        );
        return pageOf(
          rows,
          limit,
          (row) => toDecision(row, reader.estate.services.get(row.serviceId)!, reader),
          ({ id }) => [id],
        );
      },
    );

    app.get(
      "/decisions/:id",
      {
        ...signedIn,
        schema: { tags, summary: "A decision", params: idParams, response: { 200: decisionShape } },
      },
      async (request) => describe(platform, readEstate, request, request.params.id),
    );
  };

const decisionActRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    app.post(
      "/services/:slug/decisions",
      {
        ...signedIn,
        schema: {
          tags,
          summary: "Propose how a service shall be run; what is left out is what is derived",
          params: z.object({ slug: z.string().max(200) }),
          body: z.strictObject({
            operatingModel: z.enum(["you-build-it-you-run-it", "ops-run-it"]).optional(),
            onCallLevel: z
              .enum(["none", "domain", "team"])
              .optional()
              .describe("None lower than the band's; a lower one comes from a lower exposure"),
            reason: z.string().max(2000).optional().describe("Needed for another than the derived"),
            effectiveFrom: instantInput.optional().describe("From when it holds; now where left out"),
            reviewOn: z.string().max(10).optional().describe("A date; half a year on where left out"),
          }),
          response: { 201: decisionShape },
        },
      },
      async (request, reply) => {
        const id = await proposeDecision(request.context(), readEstate, request.params.slug, request.body);
        return reply.status(201).send(await describe(platform, readEstate, request, id));
      },
    );

    app.post(
      "/decisions/:id/approve",
      {
        ...signedIn,
        schema: {
          tags,
          summary: "Approve a decision, as the accountable person",
          params: idParams,
          response: { 200: decisionShape },
        },
      },
      async (request) => {
        await approveDecision(request.context(), readEstate, request.params.id);
        return describe(platform, readEstate, request, request.params.id);
      },
    );

    app.post(
      "/decisions/:id/decline",
      {
        ...signedIn,
        schema: {
          tags,
          summary: "Decline a decision, as the accountable person, with the reason",
          params: idParams,
          body: z.strictObject({ reason: z.string().max(2000) }),
          response: { 200: decisionShape },
        },
      },
      async (request) => {
        await declineDecision(request.context(), readEstate, request.params.id, request.body.reason);
        return describe(platform, readEstate, request, request.params.id);
      },
    );

    app.post(
      "/decisions/:id/withdraw",
      {
        ...signedIn,
        schema: {
          tags,
          summary: "Take a proposed decision back",
          params: idParams,
          response: { 200: decisionShape },
        },
      },
      async (request) => {
        await withdrawDecision(request.context(), readEstate, request.params.id);
        return describe(platform, readEstate, request, request.params.id);
      },
    );
  };

async function readerOf(
  { db, clock, accessRules }: Platform,
  readEstate: ReadEstate,
  request: FastifyRequest,
): Promise<Reader> {
  return {
    estate: await readEstate(db),
    peopleByRole: await loadPeopleByRole(db),
    now: clock.now(),
    actor: request.context().actor,
    rules: accessRules,
  };
}

async function describe(
  platform: Platform,
  readEstate: ReadEstate,
  request: FastifyRequest,
  id: string,
): Promise<DecisionShape> {
  const reader = await readerOf(platform, readEstate, request);
  const [record] = await loadDecisions(platform.db, { id, limit: 1 }, reader.now);
  const service = record && reader.estate.services.get(record.serviceId);
  if (!service) throw new AppError("not_found", "There is no such decision.");
  return toDecision(record, service, reader);
}

function idOfCursor(cursor: string | undefined): string | undefined {
  const position = decodeCursor(cursor);
  if (position === null) return undefined;
  const [id] = position;
  if (typeof id !== "string" || !isUuid(id))
    throw invalidField("cursor", "use the `next` of the previous page as it was given");
  return id;
}
