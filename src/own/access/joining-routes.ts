import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { findPerson, loadOrganisation, type Bands } from "../organisation/index.ts";
import { beginInstallation } from "./begin-installation.ts";
import { invitePerson } from "./invite-person.ts";
import { join } from "./join.ts";
import { deviceCookie } from "./known-device.ts";
import { personHasPassword } from "./password-queries.ts";
import { admitBrowser, originOf, signedIn } from "./session-routes.ts";
import { findInvitation, findLink } from "./sign-in-links.ts";

const tags = ["own"];
const anyone = { permission: "anyone" } as const;
const administrators = { permission: "organisation.administer" } as const;
const params = z.object({ person: z.string().max(320).describe("Id, name or e-mail") });
const code = z.string().min(1).max(100).describe("What stands after the # of the link");
const password = z.string().max(1000).describe("At least 10 characters");

const invitation = z
  .object({
    link: z.string(),
    expiresAt: z.date(),
    mailed: z.boolean().describe("Whether it is on its way by mail as well"),
  })
  .meta({ id: "Invitation", description: "Where a person chooses a password, once; told only now" });
const waysIn = z
  .object({
    hasPassword: z.boolean(),
    invitation: z.object({ madeBy: z.string(), madeAt: z.date(), expiresAt: z.date() }).nullable(),
  })
  .meta({
    id: "PersonSignIn",
    description: "Whether a person can sign in, and the invitation that waits for them",
  });
const holder = z
  .object({
    purpose: z.enum(["welcome", "invitation", "reset"]),
    person: z.object({ name: z.string(), email: z.string() }).nullable(),
    organisation: z.object({ name: z.string(), currency: z.string() }).nullable(),
    expiresAt: z.date(),
  })
  .meta({ id: "SignInLink", description: "Whose a link is; at a welcome nobody's yet" });
const beginning = z.strictObject({
  code,
  password,
  person: z.strictObject({
    name: z.string().max(200),
    email: z.string().max(320),
    timeZone: z.string().max(100),
  }),
  organisation: z
    .strictObject({ name: z.string().max(200), currency: z.string().max(10) })
    .optional()
    .describe("Only where none is described yet"),
});
const begun = signedIn
  .extend({
    managedByFiles: z
      .boolean()
      .describe("Whether files say which roles the person has from the next apply on"),
  })
  .meta({ id: "BegunInstallation" });

/** Invitations, and the links at which people choose their passwords. */
export const joiningRoutes =
  (platform: Platform, mailer: Mailer, usualBands: (currency: string) => Bands): Routes =>
  async (app) => {
    app.get(
      "/people/:person/sign-in",
      {
        config: administrators,
        schema: {
          tags,
          summary: "Whether a person can sign in by password",
          params,
          response: { 200: waysIn },
        },
      },
      async (request) => {
        const { id } = await personOf(platform, request.params.person);
        return {
          hasPassword: await personHasPassword(platform.db, id),
          invitation: await findInvitation(platform.db, id, platform.clock.now()),
        };
      },
    );
    app.post(
      "/people/:person/invitation",
      {
        config: administrators,
        schema: {
          tags,
          summary: "Invite a person to choose a password, in place of the invitation before",
          params,
          response: { 201: invitation },
        },
      },
      async (request, reply) => {
        const person = await personOf(platform, request.params.person);
        return reply.status(201).send(await invitePerson(request.context(), mailer, person));
      },
    );
    app.post(
      "/session/link",
      {
        config: anyone,
        schema: {
          tags,
          summary: "Whose a link is; it stays unused",
          body: z.strictObject({ code }),
          response: { 200: holder },
        },
      },
      async ({ body }) => {
        const { person, ...link } = await findLink(platform.db, body.code, platform.clock.now());
        const organisation = await loadOrganisation(platform.db);
        return {
          ...link,
          person: person && { name: person.name, email: person.email },
          organisation: organisation && { name: organisation.name, currency: organisation.currency },
        };
      },
    );
    app.post(
      "/session/join",
      {
        config: anyone,
        schema: {
          tags,
          summary: "Choose a password at an invitation or a reset, and sign in",
          body: z.strictObject({ code, password }),
          response: { 201: signedIn },
        },
      },
      async (request, reply) => {
        const device = request.cookies[deviceCookie];
        const session = await join(platform, mailer, request.body, { ...originOf(request), device });
        return reply.status(201).send(await admitBrowser(reply, platform, session));
      },
    );
    app.post(
      "/session/welcome",
      {
        config: anyone,
        schema: {
          tags,
          summary: "Begin an installation: the organisation, its first administrator, and their session",
          body: beginning,
          response: { 201: begun },
        },
      },
      async (request, reply) => {
        const device = request.cookies[deviceCookie];
        const from = { ...originOf(request), device };
        const { managedByFiles, ...session } = await beginInstallation(
          platform,
          usualBands,
          request.body,
          from,
        );
        return reply.status(201).send({ ...(await admitBrowser(reply, platform, session)), managedByFiles });
      },
    );
  };

async function personOf({ db }: Platform, word: string): Promise<{ id: string; slug: string }> {
  const person = await findPerson(db, word);
  if (!person) throw new AppError("not_found", `There is no person "${word}".`);
  return person;
}
