import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import { loadServiceFacts } from "../../own/catalogue/index.ts";
import { loadOrganisation } from "../../own/organisation/index.ts";
import type { Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant } from "../../platform/http/shapes.ts";
import { quarterBefore, quarterOf } from "./model/quarter.ts";
import { prepareReflection } from "./prepare-reflection.ts";
import { findReflection, listReflections, loadSuggestions } from "./reflection-queries.ts";
import { reflectionShape, toReflection } from "./reflection-shapes.ts";
import { acceptSuggestion, declineSuggestion, reopenSuggestion } from "./settle-suggestion.ts";

const tags = ["decide"];
const params = z.object({ quarter: z.string().max(20) });
const suggestionParams = params.extend({ id: z.uuid() });
const whyNot = z.string().trim().min(1, "say why, for the next reflection").max(500);

/** The quarterly reflection: what was prepared, and answers to what it suggests. */
export const reflectionRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    const { db, clock } = platform;
    app.get(
      "/reflections",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary:
            "The quarters for which a reflection was prepared, and those that could be, the latest first",
          response: {
            200: z.object({
              items: z.array(
                z.object({ quarter: z.string(), preparedAt: instant.nullable(), open: z.int() }),
              ),
              next: z.null(),
            }),
          },
        },
      },
      async () => {
        const prepared = (await listReflections(db)).map((one) => ({
          ...one,
          preparedAt: one.preparedAt.toISOString(),
        }));
        const present = quarterOf(clock.now());
        const possible = [present, quarterBefore(present)]
          .filter(({ name }) => prepared.every(({ quarter }) => quarter !== name))
          .map(({ name }) => ({ quarter: name, preparedAt: null, open: 0 }));
        const items = [...possible, ...prepared].toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
        return { items, next: null };
      },
    );

    app.get(
      "/reflections/:quarter",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A quarter's reflection: losses beside estimates, and what the system suggests",
          params,
          response: { 200: reflectionShape },
        },
      },
      async (request) => describeReflection(platform, request.params.quarter, request.context().actor),
    );

    app.post(
      "/reflections/:quarter/prepare",
      {
        config: { permission: "reflection.prepare" },
        schema: {
          tags,
          summary: "Prepare a quarter's reflection anew; answers that were given stay",
          params,
          response: { 200: reflectionShape },
        },
      },
      async (request) => {
        const context = request.context();
        await prepareReflection(context, request.params.quarter);
        return describeReflection(platform, request.params.quarter, context.actor);
      },
    );

    app.post(
      "/reflections/:quarter/suggestions/:id/accept",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Accept a suggestion: it is done where the interface manages it, else left to the files",
          params: suggestionParams,
          body: z.strictObject({
            exposurePerHour: z
              .union([z.string().max(30), z.number()])
              .optional()
              .describe("Another figure than the suggested one, in major units"),
            note: z.string().max(500).default(""),
          }),
          response: { 200: reflectionShape },
        },
      },
      async (request) => {
        const context = request.context();
        await acceptSuggestion(context, request.params, request.body);
        return describeReflection(platform, request.params.quarter, context.actor);
      },
    );

    app.post(
      "/reflections/:quarter/suggestions/:id/decline",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Decline a suggestion with a reason",
          params: suggestionParams,
          body: z.strictObject({ reason: whyNot }),
          response: { 200: reflectionShape },
        },
      },
      async (request) => {
        const context = request.context();
        await declineSuggestion(context, request.params, request.body.reason);
        return describeReflection(platform, request.params.quarter, context.actor);
      },
    );

    app.post(
      "/reflections/:quarter/suggestions/:id/reopen",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Take an answer to a suggestion back; what it changed stays changed",
          params: suggestionParams,
          response: { 200: reflectionShape },
        },
      },
      async (request) => {
        const context = request.context();
        await reopenSuggestion(context, request.params);
        return describeReflection(platform, request.params.quarter, context.actor);
      },
    );
  };

async function describeReflection(
  { db, clock, accessRules }: Platform,
  quarter: string,
  actor: Actor,
): Promise<z.infer<typeof reflectionShape>> {
  const reflection = await findReflection(db, quarter);
  if (reflection === null)
    throw new AppError("not_found", `No reflection was prepared for ${quarter} yet; prepare it.`);
  const now = clock.now();
  const suggestions = await loadSuggestions(db, reflection.id);
  const ids = suggestions.flatMap(({ serviceId }) => serviceId ?? []);
  const services = new Map((await loadServiceFacts(db, ids, now)).map((service) => [service.id, service]));
  const organisationManagedBy = (await loadOrganisation(db))?.managedBy ?? "interface";
  return toReflection(reflection, suggestions, { now, services, organisationManagedBy, accessRules, actor });
}
