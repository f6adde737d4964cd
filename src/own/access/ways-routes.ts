import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import type { OpenIdSettings } from "../../platform/openid-settings.ts";
import { openIdAddress } from "./openid/openid-routes.ts";
import { somebodyHasPassword } from "./password-queries.ts";

const ways = z
  .object({
    openId: z.object({ name: z.string(), address: z.string() }).nullable(),
    resetByMail: z.boolean().describe("Whether a forgotten password can be mended by mail"),
    begun: z.boolean().describe("Whether anybody can sign in yet"),
  })
  .meta({ id: "WaysToSignIn", description: "How people may sign in besides e-mail and password" });

/** What the sign-in page offers. */
export const waysRoutes =
  (platform: Platform, mailer: Mailer, openId: OpenIdSettings | null): Routes =>
  async (app) => {
    app.get(
      "/session/ways",
      {
        config: { permission: "anyone" },
        schema: { tags: ["own"], summary: "How people may sign in", response: { 200: ways } },
      },
      async () => ({
        openId: openId && { name: openId.name, address: openIdAddress },
        resetByMail: mailer.isConfigured,
        begun: openId !== null || (await somebodyHasPassword(platform.db)),
      }),
    );
  };
