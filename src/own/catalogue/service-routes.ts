import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { findTeam, loadCurrency } from "../organisation/index.ts";
import { listServices } from "./list-services.ts";
import { matchedFields, search, type SearchSubject } from "./search.ts";
import { findServiceFacts, loadDependencies, loadEstimateHistory } from "./service-queries.ts";
import { serviceDetail, serviceSummary, toServiceDetail, toServiceSummary } from "./service-shapes.ts";

const tags = ["own"];

const lifecycle = z.enum(["experimental", "pre-production", "live", "decommissioned"]);

/** Services and the search over everything in the portal. */
export const serviceRoutes =
  (platform: Platform, subjects: readonly SearchSubject[]): Routes =>
  async (app) => {
    const kinds = subjects.map(({ kind }) => kind);
    app.get(
      "/services",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Services by slug; without `lifecycle` all but the decommissioned",
          querystring: z.object({
            ...pageQuery,
            owner: z.string().optional().meta({ description: "Slug of the owning team" }),
            team: z.string().optional().meta({ description: "The same as `owner`" }),
            domain: z.string().optional().meta({ description: "Slug of the domain" }),
            lifecycle: lifecycle.optional(),
            kind: z.enum(["digital", "foundational"]).optional(),
            q: z
              .string()
              .max(200)
              .optional()
              .meta({ description: "Words in name, slug, tags or repositories" }),
          }),
          response: { 200: z.object({ items: z.array(serviceSummary), next: z.string().nullable() }) },
        },
      },
      async (request) => {
        const { limit, cursor, owner, team, ...filter } = request.query;
        const after = decodeCursor(cursor)?.[0];
        const rows = await listServices(
          platform.db,
          { ...filter, limit, owner: owner ?? team, afterSlug: after === undefined ? after : String(after) },
          platform.clock.now(),
        );
        const currency = await loadCurrency(platform.db);
        return pageOf(
          rows,
          limit,
          (row) => toServiceSummary(row, currency),
          ({ slug }) => [slug],
        );
      },
    );

    app.get(
      "/services/:service",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "A service by slug or id: what it does, who owns it, what it needs and who needs it",
          params: z.object({ service: z.string() }),
          response: { 200: serviceDetail },
        },
      },
      async (request) => describeService(platform, request.params.service),
    );

    app.get(
      "/search",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary:
            "Services, teams, people and domains by name and by what belongs to them, forgiving typing errors",
          querystring: z.object({
            q: z.string().max(200),
            kind: searchedKinds(kinds).optional(),
            limit: z.coerce.number().int().min(1).max(100).default(20),
          }),
          response: { 200: z.object({ items: z.array(searchHit(kinds)), next: z.null() }) },
        },
      },
      async ({ query: { q, kind, limit } }) => ({
        items: await search(platform.db, subjects, { text: q, limit, kinds: kind }),
        next: null,
      }),
    );
  };

/** Kinds with commas between them. */
function searchedKinds(kinds: readonly string[]) {
  const inWords = new RegExp(`^(${kinds.join("|")})(,(${kinds.join("|")}))*$`);
  return z
    .string()
    .regex(inWords, `write one or more of ${kinds.join(", ")}, with commas between them`)
    .transform((text) => text.split(","))
    .meta({ description: "Only these kinds, with commas between them: service,team" });
}

const searchHit = (kinds: readonly string[]) =>
  z
    .object({
      kind: z.enum(kinds),
      slug: z.string(),
      name: z.string(),
      detail: z.string(),
      matched: z.object({ field: z.enum(matchedFields), text: z.string() }).nullable(),
    })
    .meta({ id: "SearchHit" });

async function describeService(
  { db, clock }: Platform,
  slugOrId: string,
): Promise<z.infer<typeof serviceDetail>> {
  const facts = await findServiceFacts(db, slugOrId, clock.now());
  if (!facts) throw new AppError("not_found", `There is no service "${slugOrId}".`);
  const [team, dependencies, estimates, currency] = await Promise.all([
    facts.ownerTeam && findTeam(db, facts.ownerTeam.id),
    loadDependencies(db, facts.id),
    loadEstimateHistory(db, facts.id),
    loadCurrency(db),
  ]);
  return toServiceDetail(facts, { members: team?.members ?? [], dependencies, estimates }, currency);
}
