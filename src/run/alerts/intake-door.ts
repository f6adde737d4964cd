import { AppError } from "../../lib/errors.ts";
import { requirePermission, type Actor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import { isUnavailable } from "../../platform/database.ts";
import { toProblem } from "../../platform/http/problem.ts";
import { newUuid } from "../../platform/identifiers.ts";
import {
  DEFAULT_RESOLVE_TIMEOUT_SECONDS,
  type IntakeAnswer,
  type IntakeFormat,
  type ParsedIntake,
  type StoredSignal,
} from "./formats/intake-format.ts";
import { changeEventAccepted, parseChangeEvent } from "./formats/pagerduty-events-v2/change-event.ts";
import { pagerdutyEventsV2 } from "./formats/pagerduty-events-v2/pagerduty-events-v2.ts";
import type { Intake } from "./intake.ts";
import { ownAddress, type IntakeAddress } from "./intake-address.ts";
import type { IntakeEntry, KeyedSignal } from "./model/intake-entry.ts";
import type { EntrySource } from "./stored-entry.ts";

type KeyActor = Extract<Actor, { kind: "api-key" }>;

export type IntakeDoorParts = {
  platform: Platform;
  intake: Intake;
  /** The key of a secret; null where there is none. */
  findKey: (secret: string) => Promise<KeyActor | null>;
};

/** What one request brings to an address, whichever server read it. */
export type IntakeRequest = {
  address: IntakeAddress;
  /** The body as it came. */
  text: string;
  /** The API key of the path. */
  pathKey: string | null;
  authorization: string | undefined;
  /** Whose session it is, where there is one. */
  actor: Actor | null;
};

export type IntakeReply = {
  status: number;
  headers: Record<string, string>;
  body: string | undefined;
};

/** Who sends: the scope that dedup keys count in, and the service and team that the key is bound to. */
type Sender = { scope: string; name: string; serviceId: string | null; teamId: string | null };

/** What becomes of a request to an intake address: a reply in the client's own form, always. */
export class IntakeDoor {
  readonly #parts: IntakeDoorParts;

  constructor(parts: IntakeDoorParts) {
    this.#parts = parts;
  }

  async receive(request: IntakeRequest): Promise<IntakeReply> {
    try {
      return toReply(await this.#take(request), {});
    } catch (error) {
      return this.refuse(request.address.format, error);
    }
  }

  /** A change event of PagerDuty's clients: context for responders. */
  async receiveChange(text: string): Promise<IntakeReply> {
    try {
      const { platform, intake } = this.#parts;
      const { routingKey, change } = parseChangeEvent(readJson(text), platform.clock.now());
      await intake.storeChange(change, await this.#senderOfKey(routingKey));
      return toReply(changeEventAccepted, {});
    } catch (error) {
      return this.refuse(pagerdutyEventsV2, error);
    }
  }

  /** A refusal in the sender's own words. An outage is 503 with Retry-After, which every sender retries. */
  refuse(format: IntakeFormat, error: unknown): IntakeReply {
    const refusal = asRefusal(error);
    if (format.refused === null || !refusal) return this.#problem(error);
    const mayRetry = refusal.code === "unavailable" || refusal.code === "limited";
    const headers = mayRetry ? { "retry-after": String(refusal.retryAfterSeconds ?? 2) } : {};
    return toReply(format.refused(refusal), headers);
  }

  async #take(request: IntakeRequest): Promise<IntakeAnswer> {
    const { platform, intake } = this.#parts;
    const { address } = request;
    const receivedAt = platform.clock.now();
    // A body that carries its key must be read first; for the others a stranger costs no reading.
    const known = address.keyIn === "body" ? null : await this.#findSender(request);
    const read = readBody(request, receivedAt);
    const sender = known ?? (await this.#senderOfKey(read.parsed.routingKey ?? ""));
    const entry = toEntry(read.parsed, sender, address.format, receivedAt);
    if (address === ownAddress) return address.format.accepted(read.parsed, await intake.process(entry));
    const answer = address.format.accepted(read.parsed, entry.signals.map(keptSignal));
    return entry.signals.length === 0 ? answer : intake.store(entry, read).then(() => answer);
  }

  #findSender({ pathKey, authorization, actor }: IntakeRequest): Promise<Sender> | Sender {
    const secret = pathKey ?? keyOfHeader(authorization);
    if (secret !== null) return this.#senderOfKey(secret);
    if (actor) return this.#toSender(actor);
    throw new AppError("unauthenticated", "Sign in, or send an API key as `Authorization: Bearer KEY`.");
  }

  async #senderOfKey(secret: string): Promise<Sender> {
    return this.#toSender(await this.#parts.findKey(secret));
  }

  #toSender(actor: Actor | null): Sender {
    if (!actor) throw new AppError("unauthenticated", "Invalid routing key");
    requirePermission(this.#parts.platform.accessRules, actor, "alert.send", {});
    const { serviceId, teamId } = actor.kind === "api-key" ? actor : unbound;
    return { scope: actor.id, name: actor.name, serviceId, teamId };
  }

  #problem(error: unknown): IntakeReply {
    const { retryAfterSeconds, ...problem } = toProblem(error);
    if (problem.status >= 500) this.#parts.platform.log.error({ err: error }, problem.title);
    return {
      status: problem.status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
      body: JSON.stringify(problem),
    };
  }
}

const unbound = { serviceId: null, teamId: null };

function readBody({ address, text }: IntakeRequest, now: Date): EntrySource {
  const body = readJson(text);
  const context = { now, resolveTimeoutSeconds: DEFAULT_RESOLVE_TIMEOUT_SECONDS };
  return { text, body, parsed: address.format.parse(body, context) };
}

/** What clients are told of an alert that is kept and not processed yet. */
const keptSignal = ({ dedupKey }: KeyedSignal): StoredSignal => ({
  id: "",
  dedupKey,
  incident: null,
  outcome: "paged",
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformed", "The body is not JSON.");
  }
}

/** `Authorization: Bearer KEY`, or the password of basic authentication, which every Prometheus can send. */
function keyOfHeader(authorization: string | undefined): string | null {
  const [, scheme, secret] = /^(Bearer|Basic)\s+(\S+)$/i.exec(authorization ?? "") ?? [];
  if (scheme === undefined || secret === undefined) return null;
  if (scheme.toLowerCase() === "bearer") return secret;
  return Buffer.from(secret, "base64").toString("utf8").split(":").slice(1).join(":");
}

const toEntry = (
  parsed: ParsedIntake,
  sender: Sender,
  format: IntakeFormat,
  receivedAt: Date,
): IntakeEntry => ({
  receivedAt,
  scope: sender.scope,
  sender: sender.name,
  boundServiceId: sender.serviceId,
  boundTeamId: sender.teamId,
  format: format.name,
  signals: parsed.signals.map((signal) => ({ ...signal, dedupKey: signal.dedupKey ?? newUuid() })),
});

function toReply({ status, body }: IntakeAnswer, headers: Record<string, string>): IntakeReply {
  if (body === undefined) return { status, headers, body };
  return {
    status,
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}

function asRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isUnavailable(error))
    return new AppError("unavailable", "The alert could not be stored. Send it again shortly.");
  const status = (error as { statusCode?: number } | null)?.statusCode;
  if (status === 413) return new AppError("too_large", "The body is too large.");
  if (status !== undefined && status < 500) return new AppError("malformed", (error as Error).message);
  return null;
}
