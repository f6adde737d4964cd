import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { findPerson, type Person } from "../organisation/index.ts";
import { sessionCookie } from "./authenticate.ts";
import type { BegunSession } from "./begin-session.ts";
import { deviceCookie, deviceCookieDays, markDevice } from "./known-device.ts";
import { loadPersonActor } from "./person-actor.ts";
import { personHasPassword } from "./password-queries.ts";
import { listSessions, revokeSession, revokeSessions, signOut } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const tags = ["own"];

export const signedIn = z
  .object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    roles: z.array(z.string()),
    teams: z.array(z.object({ slug: z.string(), roles: z.array(z.string()) })),
    hasPassword: z.boolean().describe("Whether they may sign in by password, beside single sign-on"),
  })
  .meta({ id: "SignedIn" });

const session = z
  .object({
    id: z.string(),
    createdAt: z.date(),
    lastSeenAt: z.date(),
    expiresAt: z.date(),
    address: z.string(),
    userAgent: z.string(),
    current: z.boolean().describe("Whether it is the session that asks"),
  })
  .meta({ id: "Session", description: "Where a person is signed in" });

const sessions = z.object({ items: z.array(session), next: z.null() });

async function describePerson(platform: Platform, personId: string): Promise<z.infer<typeof signedIn>> {
  const actor = await loadPersonActor(platform.db, personId);
  if (!actor) throw new AppError("unauthenticated", "Sign in again.");
  const hasPassword = await personHasPassword(platform.db, personId);
  return {
    person: { id: actor.id, name: actor.name, email: actor.email },
    roles: [...actor.organisationRoles],
    teams: actor.memberships.map(({ team, roles }) => ({ slug: team, roles: [...roles] })),
    hasPassword,
  };
}

/** Gives a browser its session. */
export function giveSession(reply: FastifyReply, platform: Platform, begun: BegunSession): void {
  void reply.setCookie(sessionCookie, begun.token, {
    ...cookieOf(platform),
    path: "/",
    expires: begun.expiresAt,
  });
}

/** Gives a browser its session, remembers that the person has signed in there, and tells who is signed in. */
export async function admitBrowser(
  reply: FastifyReply,
  platform: Platform,
  begun: BegunSession,
): Promise<z.infer<typeof signedIn>> {
  giveSession(reply, platform, begun);
  void reply.setCookie(deviceCookie, markDevice(platform.secrets, begun.email), {
    ...cookieOf(platform),
    path: "/api/v1/session",
    maxAge: deviceCookieDays * 86_400,
  });
  return describePerson(platform, begun.personId);
}

/** What all of our cookies have in common: no script reads them, and under https they travel by https only. */
export const cookieOf = (platform: Platform) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: platform.baseUrl.startsWith("https:"),
});

/** Where a request comes from, as a session remembers it. */
export const originOf = (request: FastifyRequest) => ({
  address: request.ip,
  userAgent: request.headers["user-agent"] ?? "",
});

/** Sign in by password, sign out, and the sessions that there are. */
export const sessionRoutes =
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
        const device = request.cookies[deviceCookie];
        const begun = await signIn(platform, request.body, { ...originOf(request), device });
        return reply.status(201).send(await admitBrowser(reply, platform, begun));
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
    await app.register(ownSessionRoutes(platform));
    await app.register(peoplesSessionRoutes(platform));
  };

const ownSessionRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.get(
      "/sessions",
      {
        config: { permission: "signed-in" },
        schema: { tags, summary: "One's own sessions", response: { 200: sessions } },
      },
      async (request) => {
        const { actor } = request.context();
        if (actor.kind !== "person") return { items: [], next: null };
        return listOf(platform, actor.id, request);
      },
    );
    app.delete(
      "/sessions",
      {
        config: { permission: "session.own" },
        schema: { tags, summary: "End one's sessions, all but this one" },
      },
      async (request, reply) => {
        const { actor } = request.context();
        await revokeSessions(request.context(), actor, request.cookies[sessionCookie]);
        return reply.status(204).send();
      },
    );
    app.delete(
      "/sessions/:id",
      {
        config: { permission: "signed-in" },
        schema: {
          tags,
          summary: "End one of one's sessions; an administrator anybody's",
          params: z.object({ id: z.uuid() }),
        },
      },
      async (request, reply) => {
        await revokeSession(request.context(), request.params.id);
        return reply.status(204).send();
      },
    );
  };

const peoplesSessionRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    const params = z.object({ person: z.string().max(320).describe("Id, name or e-mail") });
    const config = { permission: "organisation.administer" } as const;
    app.get(
      "/people/:person/sessions",
      { config, schema: { tags, summary: "A person's sessions", params, response: { 200: sessions } } },
      async (request) => {
        const person = await personOf(platform, request.params.person);
        return listOf(platform, person.id, request);
      },
    );
    app.delete(
      "/people/:person/sessions",
      { config, schema: { tags, summary: "End a person's sessions, all but the one that asks", params } },
      async (request, reply) => {
        const person = await personOf(platform, request.params.person);
        await revokeSessions(request.context(), person, request.cookies[sessionCookie]);
        return reply.status(204).send();
      },
    );
  };

async function personOf({ db }: Platform, word: string): Promise<Person> {
  const person = await findPerson(db, word);
  if (!person) throw new AppError("not_found", `There is no person "${word}".`);
  return person;
}

const listOf = async (platform: Platform, personId: string, request: FastifyRequest) => ({
  items: await listSessions(platform.db, personId, platform.clock.now(), request.cookies[sessionCookie]),
  next: null,
});
