import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { askReset } from "./ask-reset.ts";
import { sessionCookie } from "./authenticate.ts";
import { changePassword } from "./change-password.ts";
import { deviceCookie } from "./known-device.ts";
import { originOf } from "./session-routes.ts";

const tags = ["own"];

/** The change of one's own password, and what to do where it is forgotten. */
export const passwordRoutes =
  (platform: Platform, mailer: Mailer): Routes =>
  async (app) => {
    app.put(
      "/session/password",
      {
        config: { permission: "session.own" },
        schema: {
          tags,
          summary: "Change one's own password; one is signed out everywhere else",
          body: z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) }),
        },
      },
      async (request, reply) => {
        const { [deviceCookie]: device, [sessionCookie]: token } = request.cookies;
        await changePassword(request.context(), mailer, request.body, {
          ...originOf(request),
          device,
          token,
        });
        return reply.status(204).send();
      },
    );
    app.post(
      "/session/forgotten",
      {
        config: { permission: "anyone" },
        schema: {
          tags,
          summary: "Ask for a mail with a link at which to choose a new password",
          description: "The answer is the same whether anybody has that address or not.",
          body: z.strictObject({ email: z.email().max(320) }),
          response: { 202: z.object({ asked: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        const device = request.cookies[deviceCookie];
        await askReset(platform, mailer, request.body.email, { ...originOf(request), device });
        return reply.status(202).send({ asked: true as const });
      },
    );
  };
