import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { apiKeyRoutes } from "./api-key-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Signing in, sessions, API keys and the audit log. */
export const accessRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    await app.register(sessionRoutes(platform));
    await app.register(passwordRoutes(platform));
    await app.register(apiKeyRoutes(platform));
    await app.register(auditRoutes(platform));
  };
