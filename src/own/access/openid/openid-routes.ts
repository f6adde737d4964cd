import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../../lib/errors.ts";
import type { Platform } from "../../../platform/context.ts";
import type { Routes } from "../../../platform/http/server.ts";
import type { OpenIdSettings } from "../../../platform/openid-settings.ts";
import { beginSession, type BegunSession } from "../begin-session.ts";
import { cookieOf, giveSession, originOf } from "../session-routes.ts";
import { admitPerson } from "./admit-person.ts";
import { askedCookie, askedMinutes, openBegun, sealBegun, type Begun } from "./asked-cookie.ts";
import { ownAddress } from "./model/own-address.ts";
import { readIdentity } from "./model/read-identity.ts";
import { OpenIdProvider } from "./openid-provider.ts";
import type { Refusal } from "./refusal.ts";

const tags = ["own"];
const config = { permission: "anyone" } as const;
const beginPath = "/session/openid";
const answerPath = "/session/openid/answer";

/** Where a browser begins to sign in at the provider. */
export const openIdAddress = `/api/v1${beginPath}`;

/** The address that the provider must know as this client's redirect address. */
export const redirectUrlOf = (baseUrl: string): string => `${baseUrl}/api/v1${answerPath}`;

/** Sign-in by the organisation's own OpenID Connect provider; without settings there is none, and only that is told. */
export const openIdRoutes =
  (platform: Platform, settings: OpenIdSettings | null, allowPrivate: boolean): Routes =>
  async (app) => {
    if (!settings) {
      const none = async () => {
        throw new AppError(
          "not_found",
          "Single sign-on is not set up here. Sign in with e-mail and password.",
        );
      };
      app.get(beginPath, { config, schema: { tags, summary: beginSummary } }, none);
      app.get(answerPath, { config, schema: { tags, summary: answerSummary } }, none);
      return;
    }
    const provider = new OpenIdProvider(
      settings,
      redirectUrlOf(platform.baseUrl),
      platform.clock,
      allowPrivate,
    );
    app.get(
      beginPath,
      {
        config,
        schema: {
          tags,
          summary: beginSummary,
          querystring: z.object({ next: z.string().max(2000).optional() }),
        },
      },
      async (request, reply) => {
        const next = ownAddress(request.query.next);
        const answer = await provider.ask();
        if (answer.kind === "refused") return refuse(platform, request, reply, answer, next);
        const sealed = sealBegun(platform.secrets, { ...answer.asked, next }, platform.clock.now());
        const cookie = { ...cookieOf(platform), path: openIdAddress, maxAge: askedMinutes * 60 };
        return reply.setCookie(askedCookie, sealed, cookie).redirect(answer.address.href, 303);
      },
    );
    app.get(answerPath, { config, schema: { tags, summary: answerSummary } }, async (request, reply) => {
      const begun = openBegun(platform.secrets, request.cookies[askedCookie], platform.clock.now());
      void reply.clearCookie(askedCookie, { path: openIdAddress });
      const answer = await finish(platform, settings, provider, request, begun).catch(
        // A browser on its way from the provider is shown the sign-in page rather than a problem document.
        (error: unknown): Refusal => ({ kind: "refused", why: "failed", because: String(error) }),
      );
      if (answer.kind === "refused") return refuse(platform, request, reply, answer, begun?.next ?? "/");
      giveSession(reply, platform, answer.session);
      return reply.redirect(begun!.next, 303);
    });
  };

const beginSummary = "Begin to sign in by the organisation's OpenID Connect provider";
const answerSummary = "Where the provider sends the browser back to";

type Finished = { kind: "signed in"; session: BegunSession } | Refusal;

async function finish(
  platform: Platform,
  settings: OpenIdSettings,
  provider: OpenIdProvider,
  request: FastifyRequest,
  begun: Begun | null,
): Promise<Finished> {
  const answer = new URL(request.url, platform.baseUrl).searchParams;
  if (!begun || answer.get("state") !== begun.state)
    return { kind: "refused", why: "stale", because: "the answer belongs to no sign-in of this browser" };
  const proof = await provider.prove(answer, begun);
  if (proof.kind === "refused") return proof;
  const identity = readIdentity(proof.claims, settings.groupClaim);
  const origin = originOf(request);
  const admitted = await admitPerson(platform, settings, identity, origin.address);
  if (admitted.kind === "refused") return admitted;
  const session = await beginSession(platform, admitted.personId, { ...origin, by: "single sign-on" });
  return { kind: "signed in", session };
}

/** Back to the sign-in page, which has the words; the operator's log has what lay behind. */
function refuse(
  { log }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  { why, because }: Refusal,
  next: string,
): FastifyReply {
  log.warn({ why, because, address: request.ip }, "single sign-on was refused");
  const query = new URLSearchParams({ refused: why, ...(next === "/" ? {} : { next }) });
  return reply.redirect(`/sign-in?${query.toString()}`, 303);
}
