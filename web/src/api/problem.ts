/** One wrong field of a refused request, as the server names it. */
export type FieldProblem = { path: string; message: string };

/** A refusal by the server (an RFC 9457 problem document), or the lack of any answer (status 0). */
export class ProblemError extends Error {
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];

  constructor(title: string, status: number, detail?: string, errors: readonly FieldProblem[] = []) {
    super(title);
    this.name = "ProblemError";
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }
}

const noAnswer = () =>
  new ProblemError(
    "The server does not answer",
    0,
    "Your connection may be down, or the server is restarting. Nothing was lost; try again.",
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function readFields(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map(({ path, message }) => ({ path: text(path) ?? "", message: text(message) ?? "" }));
}

/** Reads whatever came instead of an answer into a ProblemError; a proxy's page of HTML included. */
export function toProblem(body: unknown, status: number): ProblemError {
  if (status >= 502 && status <= 504 && !isRecord(body)) return noAnswer();
  if (!isRecord(body)) return new ProblemError(`The server answered ${status}`, status);
  const title = text(body["title"]) ?? `The server answered ${status}`;
  return new ProblemError(title, status, text(body["detail"]), readFields(body["errors"]));
}

/** Any error as a ProblemError: a failed fetch means that there was no answer. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TypeError) return noAnswer();
  return new ProblemError(
    "This page has a fault",
    -1,
    error instanceof Error ? error.message : String(error),
  );
}

/** What a problem says beyond its wrong fields; undefined where its detail is only these fields once more. */
export function remarkBesideFields({ detail, errors }: ProblemError): string | undefined {
  const repeatsFields = errors.length > 0 && errors.every(({ message }) => detail?.includes(message));
  return repeatsFields ? undefined : detail;
}
