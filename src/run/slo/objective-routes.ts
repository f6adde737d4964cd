import { z } from "zod";
import { narrowedTo, serviceOf, type ReadEstate } from "../../decide/selection/index.ts";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import {
  findObjective,
  listObjectives,
  loadObjectiveOrigins,
  type ObjectiveFilter,
} from "./objective-queries.ts";
import { objectiveDetail, objectiveSummary, toDetail, toSummary } from "./objective-shapes.ts";

const tags = ["run"];
const config = { permission: "signed-in" } as const;
const slug = z.string().max(200);
const page = z.object({ items: z.array(objectiveSummary), next: z.string().nullable() });

/** Objectives as they are declared, beside what their services' estimates ask. */
export const objectiveRoutes =
  (platform: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    const { db, clock } = platform;

    app.get(
      "/objectives",
      {
        config,
        schema: {
          tags,
          summary: "Objectives in use, by slug, as they are declared",
          querystring: z.object({
            ...pageQuery,
            service: slug.optional().describe("Slug of the service"),
            team: slug.optional().describe("Slug of the team that owns the service"),
          }),
          response: { 200: page },
        },
      },
      async ({ query: { service, team, ...asked } }) => {
        const filter = narrowedTo(await readEstate(db), { service, team });
        return listPage(platform, readEstate, asked, filter);
      },
    );

    app.get(
      "/services/:service/objectives",
      {
        config,
        schema: {
          tags,
          summary: "A service's objectives, by slug, as they are declared",
          params: z.object({ service: slug.describe("The service's slug") }),
          querystring: z.object(pageQuery),
          response: { 200: page },
        },
      },
      async ({ params, query }) => {
        const { id } = serviceOf(await readEstate(db), params.service);
        return listPage(platform, readEstate, query, { serviceId: id });
      },
    );

    app.get(
      "/objectives/:objective",
      {
        config,
        schema: {
          tags,
          summary: "An objective: what it asks, of what, by which figures, and where it came from",
          params: z.object({ objective: slug.describe("The objective's slug") }),
          response: { 200: objectiveDetail },
        },
      },
      async ({ params }) => {
        const row = await findObjective(db, params.objective);
        if (!row) throw new AppError("not_found", `There is no objective "${params.objective}".`);
        const origins = await loadObjectiveOrigins(db, row.slug);
        return toDetail(row, origins, await readEstate(db), clock.now());
      },
    );
  };

async function listPage(
  { db, clock }: Platform,
  readEstate: ReadEstate,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  filter: Pick<ObjectiveFilter, "serviceId" | "teamId">,
): Promise<z.infer<typeof page>> {
  const after = decodeCursor(cursor)?.[0];
  const afterSlug = after === undefined ? undefined : String(after);
  const rows = await listObjectives(db, { ...filter, limit, afterSlug });
  // Read after the objectives, so that a service which is as new as they are is known.
  const estate = await readEstate(db);
  const now = clock.now();
  return pageOf(
    rows,
    limit,
    (row) => toSummary(row, estate, now),
    ({ slug }) => [slug],
  );
}
