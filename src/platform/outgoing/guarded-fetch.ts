import { lookup } from "node:dns/promises";
import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type RequestOptions,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

type Address = { address: string; family: number };

/** Where calls to addresses that people typed in may go. */
export type OutgoingRules = {
  /** Whether loopback and private addresses may be called. */
  allowPrivate: boolean;
  /** Hosts that may be called wherever they resolve to. */
  allowedHosts?: readonly string[];
  resolve?: (host: string) => Promise<Address[]>;
  /** Certificates to trust instead of the well-known authorities', in PEM. */
  trustedCertificates?: string;
};

export type OutgoingRequest = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  headers?: Readonly<Record<string, string | number>>;
  body?: string | Buffer;
  timeoutMilliseconds?: number;
  /** Ends the call earlier. */
  signal?: AbortSignal;
};

/** `refused`: the rules forbid the call, and nothing was sent. `failed`: no answer; the receiver may have the request where `mayHaveArrived`. */
export type OutgoingResult =
  | { kind: "answered"; status: number; headers: IncomingHttpHeaders; body: string }
  | { kind: "refused"; reason: string }
  | { kind: "failed"; reason: string; mayHaveArrived: boolean };

export type GuardedFetch = (url: string, request: OutgoingRequest) => Promise<OutgoingResult>;

const defaultTimeoutMilliseconds = 10_000;
const maximumAnswerBytes = 64 * 1024;

/**
 * Why an address is refused without asking its name server; null where nothing speaks against it. Only http and https, no
 * credentials in the address, and no private IP address unless the rules allow it.
 */
export function refusalOfUrl(url: string, rules: OutgoingRules): string | null {
  if (!URL.canParse(url)) return "is not an address such as https://example.com/hook";
  const { protocol, username, password } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return "must begin with https:// or http://";
  if (username !== "" || password !== "") return "must not carry a user name or a password";
  const host = hostOf(new URL(url));
  if (isIP(host) !== 0 && !mayCall(host, host, rules)) return notPublic(host);
  return null;
}

/**
 * Makes the one way to call an address that a person typed in (spec: qualities, Security): the name is resolved once, what it
 * resolves to is checked, and exactly that is connected to, so that a second answer of the name server changes nothing.
 * A redirect is an answer and is not followed; answers are cut at 64 KiB; the whole call is bounded by the timeout.
 */
export function createGuardedFetch(rules: OutgoingRules): GuardedFetch {
  return async (url, request) => {
    const refusal = refusalOfUrl(url, rules);
    if (refusal !== null) return { kind: "refused", reason: `The address ${refusal}.` };
    const timeout = AbortSignal.timeout(request.timeoutMilliseconds ?? defaultTimeoutMilliseconds);
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
    const host = hostOf(new URL(url));
    let addresses: Address[];
    try {
      addresses = await resolveWithin(signal, host, rules);
    } catch (error) {
      return { kind: "failed", reason: wordsOf(error, host), mayHaveArrived: false };
    }
    const forbidden = addresses.find(({ address }) => !mayCall(host, address, rules));
    if (forbidden !== undefined || addresses.length === 0)
      return { kind: "refused", reason: `The address ${notPublic(host, forbidden?.address)}.` };
    return callAddresses(new URL(url), addresses, request, signal, rules);
  };
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const mayCall = (host: string, address: string, rules: OutgoingRules): boolean =>
  rules.allowPrivate || (rules.allowedHosts ?? []).includes(host) || isPublicAddress(address);

const notPublic = (host: string, address = host): string =>
  `leads to ${address === host ? host : `${address} (${host})`}, which is not on the public Internet; ` +
  "an operator can allow that with RUNWRIGHT_ALLOW_PRIVATE_HOOKS=true";

async function resolveWithin(signal: AbortSignal, host: string, rules: OutgoingRules): Promise<Address[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const resolve = rules.resolve ?? ((name: string) => lookup(name, { all: true }));
  let abort: (() => void) | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([resolve(host), timedOut]);
  } finally {
    if (abort) signal.removeEventListener("abort", abort);
  }
}

/** Hands Node the addresses that were checked, instead of a second look at the name. */
const fixedLookup =
  (addresses: Address[]): LookupFunction =>
  (_host, options, callback) => {
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };

function callAddresses(
  url: URL,
  addresses: Address[],
  { method, headers, body }: OutgoingRequest,
  signal: AbortSignal,
  { trustedCertificates }: OutgoingRules,
): Promise<OutgoingResult> {
  const secure = url.protocol === "https:";
  const options: RequestOptions & { ca?: string } = {
    method,
    headers: { "user-agent": "Runwright", ...headers, "content-length": Buffer.byteLength(body ?? "") },
    lookup: fixedLookup(addresses),
    signal,
    // A connection of its own: one that was kept could break just as a page leaves by it.
    agent: secure ? new HttpsAgent() : new HttpAgent(),
    ...(trustedCertificates === undefined ? {} : { ca: trustedCertificates }),
  };
  return new Promise((resolve) => {
    let written = false;
    const fail = (error: unknown) =>
      resolve({ kind: "failed", reason: wordsOf(error, url.host), mayHaveArrived: written });
    const request = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () =>
        resolve({
          kind: "answered",
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).subarray(0, maximumAnswerBytes).toString("utf8"),
        });
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size < maximumAnswerBytes) return;
        finish();
        response.destroy();
      });
      response.on("end", finish);
      response.on("error", fail);
    });
    request.on("error", fail);
    request.on("finish", () => (written = true));
    request.end(body);
  });
}

function wordsOf(error: unknown, host: string): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === "TimeoutError" || name === "AbortError") return `${host} did not answer in time.`;
  if (code === "ENOTFOUND") return `The name ${host} does not exist.`;
  if (code === "ECONNREFUSED") return `${host} refuses connections.`;
  return `${host}: ${message ?? String(error)}`;
}
