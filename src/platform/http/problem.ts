import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError, type ErrorCode, type FieldError } from "../../lib/errors.ts";
import { isUnavailable } from "../database.ts";

const statusOf: Record<ErrorCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid: 422,
  limited: 429,
  unavailable: 503,
};

const titleOf: Record<number, string> = {
  400: "The request cannot be read",
  401: "Sign in or send an API key",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  406: "Not acceptable",
  409: "In conflict with the present state",
  413: "Too large",
  415: "Unsupported content type",
  422: "Invalid input",
  429: "Too many requests",
  500: "Something went wrong in Runwright",
  503: "The database cannot be reached",
};

/** A problem document (RFC 9457) with the wrong fields, each with its mend. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: FieldError[];
};

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document" });

/** What an error becomes for the client; anything that is not a refusal is a 500 that tells nothing of the inside. */
export function toProblem(error: unknown): Problem & { retryAfterSeconds?: number } {
  if (error instanceof AppError) {
    const problem = make(statusOf[error.code], error.code, error.message, [...error.errors]);
    const retryAfterSeconds = error.retryAfterSeconds ?? (error.code === "unavailable" ? 2 : undefined);
    return retryAfterSeconds === undefined ? problem : { ...problem, retryAfterSeconds };
  }
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error);
  if (isUnavailable(error))
    return {
      ...make(
        503,
        "unavailable",
        "The database does not answer at the moment. Nothing was changed; try again in a few seconds.",
        [],
      ),
      retryAfterSeconds: 2,
    };
  const constraint = fromConstraint(error);
  if (constraint) return constraint;
  const status = (error as FastifyError | undefined)?.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return make(status, codeOfStatus(status), (error as FastifyError).message, []);
  return make(500, "internal", "The error is in the server's log under this request's id.", []);
}

const make = (status: number, code: string, detail: string, errors: FieldError[]): Problem => ({
  type: "about:blank",
  title: titleOf[status] ?? "Refused",
  status,
  detail,
  code,
  errors,
});

const codeOfStatus = (status: number): string =>
  Object.entries(statusOf).find(([, value]) => value === status)?.[0] ?? "malformed";

type ValidationError = {
  validation: { instancePath: string; message?: string }[];
  validationContext?: string;
};

function fromValidation(error: unknown): Problem {
  const { validation, validationContext } = error as ValidationError;
  const errors = validation.map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, "").replaceAll("/", ".") || (validationContext ?? "body"),
    message: message ?? "is not valid",
  }));
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return make(422, "invalid", detail, errors);
}

/** A number or instant out of range, text that is no id or no instant, characters that no text may hold (PostgreSQL, class 22). */
const unstorable = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);

function fromConstraint(error: unknown): Problem | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  if (code === "23505")
    return make(409, "conflict", `Another one with the same value exists already (${constraint}).`, []);
  if (code === "23503")
    return make(
      409,
      "conflict",
      `Something that this refers to is missing or still in use (${constraint}).`,
      [],
    );
  if (code !== undefined && unstorable.has(code))
    return make(422, "invalid", "A value has a form that cannot be stored.", []);
  return null;
}

/** Sends the problem, and logs what is a bug or an outage. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { retryAfterSeconds, ...problem } = toProblem(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.title);
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", String(retryAfterSeconds));
  return reply
    .status(problem.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(problem);
}
