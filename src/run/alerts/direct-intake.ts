import type { IncomingMessage, ServerResponse } from "node:http";
import type { DirectHandler } from "../../platform/http/server.ts";
import { clientAddresses, type IntakeAddress } from "./intake-address.ts";
import type { IntakeDoor, IntakeReply } from "./intake-door.ts";

/**
 * The shortest way to the door, for storms: an ordinary request to a client's address is read and answered without the
 * framework, which would cost more than keeping the alert. Whatever is out of the ordinary goes the framework's way.
 */
export const directIntake =
  (door: IntakeDoor): DirectHandler =>
  (request, response) => {
    const found = findAddress(request);
    if (!found) return false;
    const { address, pathKey } = found;
    const { authorization } = request.headers;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString();
      void door
        .receive({ address, text, pathKey, authorization, actor: null })
        .then((reply) => send(reply, response));
    });
    return true;
  };

type Found = { address: IntakeAddress; pathKey: string | null };

const whole = new Map<string, Found>(
  clientAddresses
    .filter(({ keyIn }) => keyIn !== "path")
    .map((address) => [address.url, { address, pathKey: null }]),
);
const withKey = clientAddresses
  .filter(({ keyIn }) => keyIn === "path")
  .map((address) => ({ address, pattern: new RegExp(`^${address.url.replace(":key", "(\\w+)")}$`) }));

/** The address of a request whose body is of known, allowed length, and whose key is no session's. */
function findAddress({ method, url = "", headers }: IncomingMessage): Found | null {
  if (method !== "POST") return null;
  const found = whole.get(url) ?? findWithKey(url);
  if (!found) return null;
  const { format, keyIn } = found.address;
  if (keyIn === "header" && headers.authorization === undefined) return null;
  return Number(headers["content-length"]) <= format.maxBodyBytes ? found : null;
}

function findWithKey(url: string): Found | null {
  for (const { address, pattern } of withKey) {
    const pathKey = pattern.exec(url)?.[1];
    if (pathKey !== undefined) return { address, pathKey };
  }
  return null;
}

/** What the framework's answers say to browsers too, should one ever look at these. */
const always = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

function send({ status, headers, body }: IntakeReply, response: ServerResponse): void {
  const length = { "content-length": body === undefined ? 0 : Buffer.byteLength(body) };
  response.writeHead(status, { ...always, ...headers, ...length }).end(body);
}
