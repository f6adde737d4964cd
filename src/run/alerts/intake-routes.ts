import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../lib/errors.ts";
import { requirePermission, type Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import { isUnavailable } from "../../platform/database.ts";
import { newUuid } from "../../platform/identifiers.ts";
import { sendProblem } from "../../platform/http/problem.ts";
import { alertmanagerApiV2 } from "./formats/alertmanager-api-v2/alertmanager-api-v2.ts";
import { alertmanagerWebhookV4 } from "./formats/alertmanager-webhook-v4/alertmanager-webhook-v4.ts";
import {
  DEFAULT_RESOLVE_TIMEOUT_SECONDS,
  type IntakeAnswer,
  type IntakeFormat,
  type ParsedIntake,
  type StoredSignal,
} from "./formats/intake-format.ts";
import { changeEventAccepted, parseChangeEvent } from "./formats/pagerduty-events-v2/change-event.ts";
import { pagerdutyEventsV2 } from "./formats/pagerduty-events-v2/pagerduty-events-v2.ts";
import { runwrightAlerts } from "./formats/runwright/runwright.ts";
import type { Intake } from "./intake.ts";
import type { IntakeEntry } from "./model/intake-entry.ts";

type KeyActor = Extract<Actor, { kind: "api-key" }>;

export type IntakeRoutesParts = {
  platform: Platform;
  intake: Intake;
  /** The key of a secret; null where there is none. */
  findKey: (secret: string) => Promise<KeyActor | null>;
};

/** Where senders send: the addresses that clients already know, and Runwright's own. */
export const intakeRoutes =
  (parts: IntakeRoutesParts) =>
  async (app: FastifyInstance): Promise<void> => {
    acceptAnyContentType(app);
    route(app, parts, "/v2/enqueue", pagerdutyEventsV2, keyOfBody);
    route(app, parts, "/api/v2/alerts", alertmanagerApiV2, keyOfHeader);
    route(app, parts, "/hooks/prometheus/:key/api/v2/alerts", alertmanagerApiV2, keyOfPath);
    route(app, parts, "/hooks/alertmanager/:key", alertmanagerWebhookV4, keyOfPath);
    route(app, parts, "/api/v1/alerts", runwrightAlerts, keyOfHeader);
    changeEventRoute(app, parts);
  };

/** Senders name all sorts of content types, or none; what they send is JSON all the same. */
function acceptAnyContentType(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => {
    try {
      done(null, JSON.parse(text as string));
    } catch {
      done(new AppError("malformed", "The body is not JSON."));
    }
  });
}

type FindSender = (
  request: FastifyRequest,
  parsed: ParsedIntake,
  parts: IntakeRoutesParts,
) => Promise<Sender>;
type Sender = { scope: string; name: string; serviceId: string | null };

function route(
  app: FastifyInstance,
  parts: IntakeRoutesParts,
  url: string,
  format: IntakeFormat,
  findSender: FindSender,
): void {
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    if (format.refused === null) sendProblem(error, request, reply);
    else sendRefusal(format.refused, error, request, reply);
  };
  app.post(
    url,
    {
      // The key may stand in the address or the body, so the handler asks for the permission itself.
      config: { permission: "anyone" },
      bodyLimit: format.maxBodyBytes,
      errorHandler: refuse,
      schema: { hide: url !== "/api/v1/alerts", tags: ["run"], summary: "Send alerts, one or an array" },
    },
    async (request, reply) => {
      const { platform, intake } = parts;
      const parsed = format.parse(request.body, {
        now: platform.clock.now(),
        resolveTimeoutSeconds: DEFAULT_RESOLVE_TIMEOUT_SECONDS,
      });
      const sender = await findSender(request, parsed, parts);
      const entry = toEntry(parsed, sender, format, parts);
      const stored =
        format === runwrightAlerts ? await intake.process(entry) : await storeForLater(intake, entry);
      return sendAnswer(format.accepted(parsed, stored), reply);
    },
  );
}

async function storeForLater(intake: Intake, entry: IntakeEntry): Promise<StoredSignal[]> {
  if (entry.signals.length > 0) await intake.store(entry);
  return entry.signals.map(({ dedupKey }) => ({ id: "", dedupKey, incident: null, outcome: "paged" }));
}

const toEntry = (
  parsed: ParsedIntake,
  sender: Sender,
  format: IntakeFormat,
  { platform }: IntakeRoutesParts,
): IntakeEntry => ({
  receivedAt: platform.clock.now(),
  scope: sender.scope,
  sender: sender.name,
  boundServiceId: sender.serviceId,
  format: format.name,
  signals: parsed.signals.map((signal) => ({ ...signal, dedupKey: signal.dedupKey ?? newUuid() })),
});

function toSender(actor: Actor | null, platform: Platform): Sender {
  if (!actor) throw new AppError("unauthenticated", "Invalid routing key");
  requirePermission(platform.accessRules, actor, "alert.send", {});
  return {
    scope: actor.id,
    name: actor.name,
    serviceId: actor.kind === "api-key" ? actor.serviceId : null,
  };
}

const keyOfBody: FindSender = async (_request, parsed, { platform, findKey }) =>
  toSender(await findKey(parsed.routingKey ?? ""), platform);

const keyOfPath: FindSender = async (request, _parsed, { platform, findKey }) =>
  toSender(await findKey((request.params as { key: string }).key), platform);

/** `Authorization: Bearer KEY`, or the password of basic authentication, which every Prometheus can send. */
const keyOfHeader: FindSender = async (request, _parsed, { platform, findKey }) => {
  const basic = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (basic === undefined) return toSender(request.context().actor, platform);
  const password = Buffer.from(basic, "base64").toString("utf8").split(":").slice(1).join(":");
  return toSender(await findKey(password), platform);
};

function changeEventRoute(app: FastifyInstance, { platform, intake, findKey }: IntakeRoutesParts): void {
  app.post(
    "/v2/change/enqueue",
    {
      config: { permission: "anyone" },
      bodyLimit: pagerdutyEventsV2.maxBodyBytes,
      errorHandler: (error, request, reply) => {
        sendRefusal(pagerdutyEventsV2.refused!, error, request, reply);
      },
      schema: { hide: true },
    },
    async (request, reply) => {
      const { routingKey, change } = parseChangeEvent(request.body, platform.clock.now());
      await intake.storeChange(change, toSender(await findKey(routingKey), platform));
      return sendAnswer(changeEventAccepted, reply);
    },
  );
}

function sendAnswer({ status, body }: IntakeAnswer, reply: FastifyReply): FastifyReply {
  void reply.status(status);
  if (body === undefined) return reply.send();
  return reply
    .header("content-type", "application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}

/** A refusal in the sender's own words. An outage is 503 with Retry-After, which every sender retries. */
function sendRefusal(
  refused: NonNullable<IntakeFormat["refused"]>,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = asRefusal(error);
  if (!refusal) return sendProblem(error, request, reply);
  if (refusal.code === "unavailable" || refusal.code === "limited")
    void reply.header("retry-after", String(refusal.retryAfterSeconds ?? 2));
  return sendAnswer(refused(refusal), reply);
}

function asRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isUnavailable(error))
    return new AppError("unavailable", "The alert could not be stored. Send it again shortly.");
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return new AppError("too_large", "The body is too large.");
  if (status !== undefined && status < 500) return new AppError("malformed", (error as Error).message);
  return null;
}
