import type { FastifyRequest } from "fastify";
import { AppError } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import type { Authenticate } from "../../platform/http/server.ts";
import type { ApiKeys } from "./api-keys.ts";
import { findSessionActor } from "./sessions.ts";

export const sessionCookie = "runwright_session";

/** Who sends a request: the key of its `Authorization: Bearer`, else the session of its cookie. */
export const createAuthenticate =
  (platform: Platform, keys: ApiKeys): Authenticate =>
  async (request): Promise<Actor | null> => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      const actor = await keys.find(bearer);
      if (!actor) throw new AppError("unauthenticated", "This API key is not known, or was revoked.");
      return actor;
    }
    const token = request.cookies[sessionCookie];
    if (token === undefined) return null;
    refuseCrossSite(request);
    return findSessionActor(platform, token);
  };

/** A browser's write must come from our own pages (OWASP CSRF: Fetch Metadata, else the Origin header). */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return;
  const origin = request.headers.origin;
  if (site === undefined && origin !== undefined && URL.canParse(origin))
    if (new URL(origin).host === request.headers.host) return;
  if (site === undefined && origin === undefined) return;
  throw new AppError("forbidden", "A signed-in page of another site cannot act here.");
}
