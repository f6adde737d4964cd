import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { acknowledgeByLink, readLink } from "./acknowledge-by-link.ts";
import { acknowledgePage } from "./acknowledge-page.ts";
import { confirmByLink, readConfirmation } from "./confirm-contact-method.ts";
import { confirmPage } from "./confirm-page.ts";
import type { PagedIncidents } from "./paged-incidents.ts";

const params = z.object({ token: z.string().max(100) });
const route = { config: { permission: "anyone" }, schema: { hide: true, params } } as const;

/** The pages behind the links in messages. Opening one only reads; its button posts. */
export const linkRoutes =
  (platform: Platform, incidents: PagedIncidents): Routes =>
  async (app) => {
    // A form without fields; what a client sends in it is not looked at.
    app.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 1024 },
      (_request, _body, done) => done(null, {}),
    );

    app.get("/ack/:token", route, async (request, reply) =>
      answer(reply, acknowledgePage(await readLink(platform, incidents, request.params.token))),
    );

    app.post("/ack/:token", route, async (request, reply) => {
      const { token } = request.params;
      return answer(reply, acknowledgePage(await acknowledgeByLink(platform, incidents, token, request.ip)));
    });

    app.get("/confirm/:token", route, async (request, reply) =>
      answer(reply, confirmPage(await readConfirmation(platform, request.params.token))),
    );

    app.post("/confirm/:token", route, async (request, reply) =>
      answer(reply, confirmPage(await confirmByLink(platform, request.params.token, request.ip))),
    );
  };

const answer = (reply: FastifyReply, { status, page }: { status: number; page: string }): FastifyReply =>
  reply
    .status(status)
    .header("content-type", "text/html; charset=utf-8")
    .header("cache-control", "no-store")
    // With no referrer at all, older browsers send the form with `Origin: null`, which looks like another site.
    .header("referrer-policy", "same-origin")
    .send(page);
