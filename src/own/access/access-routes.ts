import type { FastifyReply } from "fastify";
import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { apiKeyScopes } from "./api-key-scopes.ts";
import { createApiKey, revokeApiKey } from "./api-keys.ts";
import { auditRoutes } from "./audit-routes.ts";
import { sessionCookie } from "./authenticate.ts";
import { loadPersonActor } from "./person-actor.ts";
import { listSessions, revokeSession, signOut } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const tags = ["own"];

const signedIn = z
  .object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    roles: z.array(z.string()),
    teams: z.array(z.object({ slug: z.string(), roles: z.array(z.string()) })),
  })
  .meta({ id: "SignedIn" });

async function describePerson(platform: Platform, personId: string): Promise<z.infer<typeof signedIn>> {
  const actor = await loadPersonActor(platform.db, personId);
  if (!actor) throw new AppError("unauthenticated", "Sign in again.");
  return {
    person: { id: actor.id, name: actor.name, email: actor.email },
    roles: [...actor.organisationRoles],
    teams: actor.memberships.map(({ team, roles }) => ({ slug: team, roles: [...roles] })),
  };
}

const setCookie = (reply: FastifyReply, platform: Platform, token: string, expiresAt: Date) =>
  reply.setCookie(sessionCookie, token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: platform.baseUrl.startsWith("https:"),
    expires: expiresAt,
  });

export const accessRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.post(
      "/session",
      {
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "Sign in with e-mail and password",
          body: z.object({ email: z.string().max(320), password: z.string().max(1000) }),
          response: { 201: signedIn },
        },
      },
      async (request, reply) => {
        const { token, personId, expiresAt } = await signIn(platform, request.body, {
          address: request.ip,
          userAgent: request.headers["user-agent"] ?? "",
        });
        setCookie(reply, platform, token, expiresAt);
        return reply.status(201).send(await describePerson(platform, personId));
      },
    );

    app.get(
      "/session",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "Who is signed in", response: { 200: signedIn } },
      },
      async (request) => {
        const { actor } = request.context();
        if (actor.kind !== "person") throw new AppError("not_found", "An API key has no session.");
        return describePerson(platform, actor.id);
      },
    );

    app.delete(
      "/session",
      { config: { permission: "session.own" }, schema: { tags, summary: "Sign out" } },
      async (request, reply) => {
        const token = request.cookies[sessionCookie];
        if (token) await signOut(request.context(), token);
        return reply.clearCookie(sessionCookie, { path: "/" }).status(204).send();
      },
    );

    app.get(
      "/sessions",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "One's own sessions",
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  id: z.string(),
                  createdAt: z.date(),
                  lastSeenAt: z.date(),
                  expiresAt: z.date(),
                  address: z.string(),
                  userAgent: z.string(),
                }),
              ),
              next: z.null(),
            }),
          },
        },
      },
      async (request) => {
        const { actor } = request.context();
        if (actor.kind !== "person") return { items: [], next: null };
        return { items: await listSessions(platform.db, actor.id, platform.clock.now()), next: null };
      },
    );

    app.delete(
      "/sessions/:id",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "End one of one's sessions", params: z.object({ id: z.uuid() }) },
      },
      async (request, reply) => {
        await revokeSession(request.context(), request.params.id);
        return reply.status(204).send();
      },
    );

    keyRoutes(app, platform);
    await app.register(auditRoutes(platform));
  };

const keyRoutes = (app: Parameters<Routes>[0], platform: Platform): void => {
  app.get(
    "/api-keys",
    {
      config: { permission: "api-key.read" },
      schema: {
        tags,
        summary: "API keys, without their secrets",
        response: {
          200: z.object({
            items: z.array(
              z.object({
                id: z.string(),
                name: z.string(),
                hint: z.string(),
                scopes: z.array(z.string()),
                createdBy: z.string(),
                createdAt: z.date(),
                lastUsedAt: z.date().nullable(),
                revokedAt: z.date().nullable(),
              }),
            ),
            next: z.null(),
          }),
        },
      },
    },
    async () => {
      const items = await platform.db
        .selectFrom("api_key")
        .select([
          "id",
          "name",
          "hint",
          "scopes",
          "created_by as createdBy",
          "created_at as createdAt",
          "last_used_at as lastUsedAt",
          "revoked_at as revokedAt",
        ])
        .orderBy("created_at", "desc")
        .execute();
      return { items, next: null };
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
          name: z.string().min(1).max(200),
          scopes: z.array(z.enum(apiKeyScopes)).min(1),
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
