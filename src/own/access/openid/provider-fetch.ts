import type { CustomFetch } from "openid-client";
import { createGuardedFetch, type OutgoingRequest } from "../../../platform/outgoing/guarded-fetch.ts";

const methods = ["GET", "POST"] as const;

/** No call was made, or nothing usable came back; says why. */
export class ProviderUnreachable extends Error {}

/**
 * Calls a provider as every other address is called: by one look at its name, without redirects, within bounds. The issuer's own
 * host may be a private one, since the operator has set it; what its discovery names elsewhere must be on the public Internet
 * unless hooks may be private too.
 */
export function providerFetch(issuer: string, allowPrivate: boolean): CustomFetch {
  const host = new URL(issuer).hostname.replace(/^\[|\]$/g, "");
  const call = createGuardedFetch({ allowPrivate, allowedHosts: [host] });
  return async (url, { method, headers, body, signal }) => {
    const request: OutgoingRequest = {
      method: methods.find((known) => known === method) ?? "GET",
      headers: Object.fromEntries(new Headers(headers)),
      ...(body === undefined || body === null ? {} : { body: await new Response(body).text() }),
      ...(signal ? { signal } : {}),
    };
    const result = await call(url, request);
    if (result.kind !== "answered") throw new ProviderUnreachable(result.reason);
    const { status, headers: answered } = result;
    const type = answered["content-type"];
    // Answers of these kinds have no body, and a response may not be given one.
    const isEmpty = status === 204 || status === 304;
    return new Response(isEmpty ? null : result.body, {
      status,
      headers: {
        ...(type === undefined ? {} : { "content-type": type }),
        ...(answered["www-authenticate"] === undefined
          ? {}
          : { "www-authenticate": answered["www-authenticate"] }),
      },
    });
  };
}
