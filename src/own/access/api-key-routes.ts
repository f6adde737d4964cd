import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { isUuid } from "../../platform/identifiers.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, named } from "../../platform/http/shapes.ts";
import { listApiKeys, viewerOf, type ApiKeyRow } from "./api-key-queries.ts";
import { apiKeyScopes } from "./api-key-scopes.ts";
import { createApiKey, revokeApiKey } from "./api-keys.ts";

const tags = ["own"];

const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string().describe("The secret's last four characters"),
    scopes: z.array(z.string()),
    team: named.nullable().describe("The team that it is bound to"),
    service: named.nullable().describe("The service that it is bound to"),
    createdBy: z.string(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: "ApiKey", description: "An API key without its secret" });

const toApiKey = (row: ApiKeyRow): z.infer<typeof apiKey> => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  scopes: row.scopes,
  team: row.team_slug === null ? null : { slug: row.team_slug, name: row.team_name ?? row.team_slug },
  service:
    row.service_slug === null ? null : { slug: row.service_slug, name: row.service_name ?? row.service_slug },
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});

/** API keys: whose one sees, and making and revoking them. */
export const apiKeyRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.get(
      "/api-keys",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "API keys of one's teams, without their secrets; an administrator sees all",
          querystring: z.object(pageQuery),
          response: { 200: z.object({ items: z.array(apiKey), next: z.string().nullable() }) },
        },
      },
      async (request) => {
        const { limit, cursor } = request.query;
        const { actor } = request.context();
        const seesAll = platform.accessRules(actor, "api-key.read", {}).allowed;
        const page = { after: positionOf(cursor), limit };
        const rows = await listApiKeys(platform.db, viewerOf(actor, seesAll), page);
        return pageOf(rows, limit, toApiKey, (row) => [row.created_at.getTime(), row.id]);
      },
    );

    app.post(
      "/api-keys",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "Make an API key; the answer is the only time that it is shown",
          body: z.object({
            name: z.string().trim().min(1, "give it a name").max(200),
            scopes: z.array(z.enum(apiKeyScopes)).min(1, "choose at least one"),
            team: z.string().optional(),
            service: z.string().optional(),
          }),
          response: {
            201: z.object({ id: z.string(), key: z.string(), name: z.string(), scopes: z.array(z.string()) }),
          },
        },
      },
      async (request, reply) => {
        const { name, scopes, team, service } = request.body;
        const created = await createApiKey(request.context(), {
          name,
          scopes,
          ...(team === undefined ? {} : { team }),
          ...(service === undefined ? {} : { service }),
        });
        return reply.status(201).send(created);
      },
    );

    app.delete(
      "/api-keys/:id",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "Revoke an API key", params: z.object({ id: z.uuid() }) },
      },
      async (request, reply) => {
        await revokeApiKey(request.context(), request.params.id);
        return reply.status(204).send();
      },
    );
  };

function positionOf(cursor: string | undefined): { createdAt: Date; id: string } | null {
  const position = decodeCursor(cursor);
  if (position === null) return null;
  const [at, id] = position;
  if (typeof at === "number" && Math.abs(at) <= 8.64e15 && typeof id === "string" && isUuid(id))
    return { createdAt: new Date(at), id };
  throw invalidField("cursor", "use the `next` of the previous page as it was given");
}
