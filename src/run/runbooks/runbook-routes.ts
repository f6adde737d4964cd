import { z } from "zod";
import { narrowedTo, type ReadEstate } from "../../decide/selection/index.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { findRunbook, findRunbookVersion, listRunbooks } from "./runbook-queries.ts";
import {
  runbookDetail,
  runbookSummary,
  runbookVersion,
  servingRunbook,
  toRunbookDetail,
  toRunbookSummary,
  toRunbookVersion,
} from "./runbook-shapes.ts";
import { runbooksOfIncident } from "./runbooks-of-incident.ts";

const tags = ["run"];
const config = { permission: "signed-in" };
const slug = z.string().max(200);

/** Runbooks: all of them, one with its versions, and those that serve an incident. They are written as documents. */
export const runbookRoutes =
  ({ db }: Platform, readEstate: ReadEstate): Routes =>
  async (app) => {
    app.get(
      "/runbooks",
      {
        config,
        schema: {
          tags,
          summary: "Runbooks by name, of a service, of a team, or that serve an alert",
          querystring: z.object({
            service: slug.optional(),
            team: slug.optional(),
            alert: z.string().max(300).optional().describe("An alert's name"),
            q: z.string().max(200).optional().describe("Words of its name, its alerts or its text"),
            ...pageQuery,
          }),
          response: { 200: z.object({ items: z.array(runbookSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query: { cursor, limit, service, team, alert, q } }) => {
        const [name, after] = decodeCursor(cursor)?.map(String) ?? [];
        const page = name === undefined || after === undefined ? undefined : { name, slug: after };
        const ids = narrowedTo(await readEstate(db), { service, team });
        const runbooks = await listRunbooks(db, { ...ids, alert, q, limit, after: page });
        return pageOf(runbooks, limit, toRunbookSummary, (runbook) => [runbook.name, runbook.slug]);
      },
    );

    app.get(
      "/runbooks/:slug",
      {
        config,
        schema: {
          tags,
          summary: "A runbook with its text and what is known of its versions",
          params: z.object({ slug }),
          response: { 200: runbookDetail },
        },
      },
      async ({ params }) => toRunbookDetail(await findRunbook(db, params.slug)),
    );

    app.get(
      "/runbooks/:slug/versions/:number",
      {
        config,
        schema: {
          tags,
          summary: "A runbook as it was saved once",
          params: z.object({ slug, number: z.coerce.number().int().min(1).max(1_000_000_000) }),
          response: { 200: runbookVersion },
        },
      },
      async ({ params }) => toRunbookVersion(await findRunbookVersion(db, params.slug, params.number)),
    );

    app.get(
      "/incidents/:id/runbooks",
      {
        config,
        schema: {
          tags,
          summary: "Runbooks that serve an incident: for its alerts first, then for its service",
          params: z.object({ id: slug }),
          response: { 200: z.object({ items: z.array(servingRunbook), next: z.null() }) },
        },
      },
      async ({ params }) => ({
        items: (await runbooksOfIncident(db, params.id)).map(({ runbook, serves }) => ({
          ...toRunbookSummary(runbook),
          serves,
        })),
        next: null,
      }),
    );
  };
