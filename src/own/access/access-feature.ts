import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { createMailer, type MailSettings } from "../../platform/mail/mailer.ts";
import type { OpenIdSettings } from "../../platform/openid-settings.ts";
import type { Bands } from "../organisation/index.ts";
import { accessMailHandler } from "./access-mail.ts";
import { apiKeyRoutes } from "./api-key-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { accessWorkers } from "./clean-access.ts";
import { joiningRoutes } from "./joining-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { waysRoutes } from "./ways-routes.ts";

export type AccessParts = MailSettings & {
  openId: OpenIdSettings | null;
  /** Which bands are usual is known above this floor, so they are given. */
  usualBands: (currency: string) => Bands;
};

/** Joining, signing in, sessions, API keys and the audit log. */
export function createAccess(platform: Platform, { openId, usualBands, ...mail }: AccessParts): Feature {
  const mailer = createMailer(mail, platform.baseUrl);
  return {
    name: "access",
    async routes(app) {
      await app.register(sessionRoutes(platform));
      await app.register(waysRoutes(platform, mailer, openId));
      await app.register(joiningRoutes(platform, mailer, usualBands));
      await app.register(passwordRoutes(platform, mailer));
      await app.register(apiKeyRoutes(platform));
      await app.register(auditRoutes(platform));
    },
    outbox: [accessMailHandler(platform, mailer)],
    workers: accessWorkers(platform),
    stop: () => mailer.stop(),
  };
}
