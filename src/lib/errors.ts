/** What kind of refusal this is; the HTTP layer alone turns it into a status. */
export type ErrorCode =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "invalid"
  | "limited"
  | "unavailable";

/** One wrong field: where it stands, and a message that says what to write instead. */
export type FieldError = { path: string; message: string };

/** The one error that Runwright throws on purpose: a readable refusal that changed nothing. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { errors?: readonly FieldError[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** A refusal of one field's value, the most common kind. */
export const invalidField = (path: string, message: string): AppError => invalidFields([{ path, message }]);

/** A refusal of several fields at once, so that a reader can mend them all in one go. */
export function invalidFields(errors: readonly FieldError[]): AppError {
  const message = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ");
  return new AppError("invalid", message, { errors });
}
