import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { findPerson } from "../organisation/index.ts";
import { sessionCookie } from "./authenticate.ts";
import { changePassword, choosePassword } from "./choose-password.ts";
import { deviceCookie } from "./known-device.ts";
import { admitBrowser, originOf, signedIn } from "./session-routes.ts";
import { findLink, makeSignInLink } from "./sign-in-links.ts";

const tags = ["own"];
const code = z.string().min(1).max(100).describe("What stands after the # of the link");
const password = z.string().max(1000).describe("At least 10 characters");
const link = z
  .object({ url: z.string(), expiresAt: z.date() })
  .meta({ id: "SignInLink", description: "Where somebody chooses a password, once" });
const holder = z
  .object({
    person: z.object({ name: z.string(), email: z.string() }).nullable(),
    expiresAt: z.date(),
  })
  .meta({
    id: "SignInLinkHolder",
    description: "Whose link it is; without a person it begins an installation",
  });
const beginner = z.object({
  name: z.string().max(200),
  email: z.string().max(320),
  timeZone: z.string().max(100),
});

/** Sign-in links, at which people choose their first or a new password, and the change of one's own. */
export const passwordRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.post(
      "/people/:person/sign-in-link",
      {
        config: { permission: "organisation.administer" },
        schema: {
          tags,
          summary: "Make a link at which a person chooses their password, in place of the link before",
          params: z.object({ person: z.string().max(320).describe("Id, name or e-mail") }),
          response: { 201: link },
        },
      },
      async (request, reply) => {
        const word = request.params.person;
        const person = await findPerson(platform.db, word);
        if (!person) throw new AppError("not_found", `There is no person "${word}".`);
        return reply.status(201).send(await makeSignInLink(request.context(), person));
      },
    );
    app.post(
      "/session/link",
      {
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "Whose a sign-in link is; it stays unused",
          body: z.strictObject({ code }),
          response: { 200: holder },
        },
      },
      async ({ body }) => {
        const { personId, expiresAt } = await findLink(platform.db, body.code, platform.clock.now());
        const person = personId === null ? null : await findPerson(platform.db, personId);
        return { person: person && { name: person.name, email: person.email }, expiresAt };
      },
    );
    app.post(
      "/session/password",
      {
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "Choose a password at a sign-in link, and sign in",
          body: z.strictObject({ code, password, beginner: beginner.optional() }),
          response: { 201: signedIn },
        },
      },
      async (request, reply) => {
        const device = request.cookies[deviceCookie];
        const begun = await choosePassword(platform, request.body, { ...originOf(request), device });
        return reply.status(201).send(await admitBrowser(reply, platform, begun));
      },
    );
    app.put(
      "/session/password",
      {
        config: { permission: "session.own" },
        schema: {
          tags,
          summary: "Change one's own password; one is signed out everywhere else",
          body: z.strictObject({ current: z.string().max(1000), password }),
        },
      },
      async (request, reply) => {
        const { [deviceCookie]: device, [sessionCookie]: token } = request.cookies;
        await changePassword(request.context(), request.body, { ...originOf(request), device, token });
        return reply.status(204).send();
      },
    );
  };
