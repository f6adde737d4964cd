import { z } from "zod";
import { serviceOf, type ReadEstate } from "../../decide/selection/index.ts";
import { AppError, invalidField } from "../../lib/errors.ts";
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
            service: z.string().optional().meta({ description: "Slug of the service" }),
            team: z.string().optional().meta({ description: "Slug of the team that owns the service" }),
          }),
          response: { 200: page },
        },
      },
      async ({ query: { service, team, ...asked } }) => {
        const estate = await readEstate(db);
        return listPage(platform, readEstate, asked, {
          serviceId: known("service", service, estate.serviceBySlug),
          teamId: known("team", team, estate.teamBySlug),
        });
      },
    );

    app.get(
      "/services/:service/objectives",
      {
        config,
        schema: {
          tags,
          summary: "A service's objectives, by slug, as they are declared",
          params: z.object({ service: z.string().max(63).describe("The service's slug") }),
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
          params: z.object({ objective: z.string().max(63).describe("The objective's slug") }),
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

/** The id of what a filter names; refuses what nobody has. */
function known(
  field: string,
  slug: string | undefined,
  find: (slug: string) => { id: string } | null,
): string | undefined {
  if (slug === undefined) return undefined;
  const found = find(slug);
  if (!found) throw invalidField(field, `there is no ${field} "${slug}"`);
  return found.id;
}

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
