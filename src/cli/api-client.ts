import { CommandFailure, type Io } from "./io.ts";

/** Runwright's API as a command asks it; whatever it refuses ends the command with the reason in words. */
export type ApiClient = {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  /** Posts what takes a while, and tells meanwhile how far the server is. */
  postLong(path: string, body: unknown, progress: (step: ServerProgress) => void): Promise<unknown>;
};

/** How far the server is with one phase of its work. */
export type ServerProgress = { phase: string; done: number; of: number };

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
  const send = async (
    method: "GET" | "POST",
    path: string,
    body?: unknown,
    headers = {},
  ): Promise<Response> => {
    const request = {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : json), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return fetch(`${address}/api/v1${path}`, request).catch((error: unknown) => {
      throw new CommandFailure(unreachable(address, error));
    });
  };
  const answerOf = async (response: Response): Promise<unknown> => {
    const answer = parse(await response.text());
    if (response.ok && answer !== undefined) return answer;
    throw new CommandFailure(refusal(address, response.status, answer));
  };
  return {
    get: async (path) => answerOf(await send("GET", path)),
    post: async (path, body) => answerOf(await send("POST", path, body)),
    async postLong(path, body, progress) {
      const response = await send("POST", path, body, { accept: "application/x-ndjson" });
      const isLines = response.headers.get("content-type")?.startsWith("application/x-ndjson");
      if (!response.ok || !isLines || !response.body) return answerOf(response);
      return lastOf(response.body, progress).catch((error: unknown) => {
        if (error instanceof CommandFailure) throw error;
        throw new CommandFailure(
          `${address} broke off: ${String(error)}. Look whether it was done, and try again.`,
        );
      });
    },
  };
}

type Line = { progress?: ServerProgress; result?: unknown; problem?: Problem };

/** Reads lines of JSON up to the one that is the answer. */
async function lastOf(
  body: AsyncIterable<Uint8Array>,
  progress: (step: ServerProgress) => void,
): Promise<unknown> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const take = (text: string): Line => {
    const line = JSON.parse(text) as Line;
    if (line.progress) progress(line.progress);
    return line;
  };
  let last: Line = {};
  for await (const bytes of body) {
    const [first = "", ...more] = decoder.decode(bytes, { stream: true }).split("\n");
    parts.push(first);
    for (const next of more) {
      last = take(parts.join(""));
      parts.splice(0, parts.length, next);
    }
  }
  if (last.problem) throw new CommandFailure(refusal("", 0, last.problem));
  if (last.result === undefined) throw new Error("there was no answer");
  return last.result;
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
