import { CommandFailure, type Io } from "./io.ts";

/** Runwright's API as a command asks it; whatever it refuses ends the command with the reason in words. */
export type ApiClient = {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
};

const defaultAddress = "http://127.0.0.1:4380";

/** The server that `RUNWRIGHT_URL` names, asked with the key in `RUNWRIGHT_API_KEY`. */
export function connectApi(env: Io["env"]): ApiClient {
  const address = (env["RUNWRIGHT_URL"] ?? defaultAddress).replace(/\/+$/, "");
  const key = env["RUNWRIGHT_API_KEY"];
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new CommandFailure(`RUNWRIGHT_URL must be an address such as ${defaultAddress}, not "${address}".`);
  if (!key)
    throw new CommandFailure(
      "Set RUNWRIGHT_API_KEY to an API key of this Runwright (an administrator makes one with `runwright key create`).",
    );
  const ask = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
    const request = {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : json) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${address}/api/v1${path}`, request).catch((error: unknown) => {
      throw new CommandFailure(unreachable(address, error));
    });
    const answer = parse(await response.text());
    if (response.ok && answer !== undefined) return answer;
    throw new CommandFailure(refusal(address, response.status, answer));
  };
  return { get: (path) => ask("GET", path), post: (path, body) => ask("POST", path, body) };
}

const json = { "content-type": "application/json" };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(address: string, error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const why = cause?.code ?? cause?.message ?? String(error);
  return `No Runwright answers at ${address} (${why}). Start one with \`runwright serve\`, or set RUNWRIGHT_URL to where one runs.`;
}

type Problem = { detail?: unknown; errors?: unknown };

/** Each wrong field on a line of its own, and what it means in the end. */
function refusal(address: string, status: number, answer: unknown): string {
  const { detail, errors } = (answer ?? {}) as Problem;
  if (typeof detail !== "string")
    return `${address} answered ${status}, and not as Runwright does. Look whether RUNWRIGHT_URL is right.`;
  const lines = (Array.isArray(errors) ? errors : []).map(
    ({ path, message }: { path: string; message: string }) => (path ? `${path}: ${message}` : message),
  );
  const hint = status === 401 ? " Look whether RUNWRIGHT_API_KEY is right." : "";
  const tells = lines.length === 0 || lines.join("; ") !== detail;
  return [...lines, ...(tells ? [`${detail}${hint}`] : [])].join("\n");
}
