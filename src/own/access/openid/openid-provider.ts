import * as client from "openid-client";
import type { Clock } from "../../../platform/clock.ts";
import type { OpenIdSettings } from "../../../platform/openid-settings.ts";
import { readGroups, type Claims } from "./model/read-identity.ts";
import { providerFetch } from "./provider-fetch.ts";
import type { Refusal } from "./refusal.ts";

const timeoutSeconds = 10;
const discoveredForMilliseconds = 3_600_000;

/** What a browser must bring back, so that an answer belongs to the question that this browser asked. */
export type Asked = { state: string; nonce: string; verifier: string };

export type Proof = { kind: "proved"; claims: Claims } | Refusal;

/** One provider as its client sees it: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1). */
export class OpenIdProvider {
  readonly #settings: OpenIdSettings;
  readonly #redirectUrl: string;
  readonly #clock: Clock;
  readonly #fetch: client.CustomFetch;
  #discovered: { at: number; provider: client.Configuration } | null = null;

  constructor(settings: OpenIdSettings, redirectUrl: string, clock: Clock, allowPrivate: boolean) {
    this.#settings = settings;
    this.#redirectUrl = redirectUrl;
    this.#clock = clock;
    this.#fetch = providerFetch(settings.issuer, allowPrivate);
  }

  /** Where to send the browser, and what it must bring back. */
  async ask(): Promise<{ kind: "asked"; address: URL; asked: Asked } | Refusal> {
    try {
      const provider = await this.#discover();
      const asked = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(provider, {
        redirect_uri: this.#redirectUrl,
        scope: this.#settings.scopes,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: "S256",
      });
      return { kind: "asked", address, asked };
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** Exchanges the answer's code, proves its ID token, and where that says too little asks the provider about the person. */
  async prove(answer: URLSearchParams, asked: Asked): Promise<Proof> {
    try {
      const provider = await this.#discover();
      const address = new URL(this.#redirectUrl);
      address.search = answer.toString();
      const tokens = await client.authorizationCodeGrant(provider, address, {
        expectedState: asked.state,
        expectedNonce: asked.nonce,
        pkceCodeVerifier: asked.verifier,
        idTokenExpected: true,
      });
      const told = tokens.claims()!;
      if (this.#isEnough(told) || provider.serverMetadata().userinfo_endpoint === undefined)
        return { kind: "proved", claims: told };
      const about = await client.fetchUserInfo(provider, tokens.access_token, told.sub);
      return { kind: "proved", claims: { ...about, ...told } };
    } catch (error) {
      return refusalOf(error);
    }
  }

  #isEnough(claims: Claims): boolean {
    const { groupClaim, rolesOfGroup } = this.#settings;
    return (
      claims["email"] !== undefined &&
      claims["email_verified"] !== undefined &&
      (rolesOfGroup.size === 0 || readGroups(claims, groupClaim) !== null)
    );
  }

  async #discover(): Promise<client.Configuration> {
    const now = this.#clock.now().getTime();
    if (this.#discovered && Math.abs(now - this.#discovered.at) < discoveredForMilliseconds)
      return this.#discovered.provider;
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const provider = await client.discovery(server, clientId, clientSecret, proveClient(clientSecret), {
      timeout: timeoutSeconds,
      [client.customFetch]: this.#fetch,
      // The settings take http for a provider on this machine only.
      ...(server.protocol === "http:" ? { execute: [client.allowInsecureRequests] } : {}),
    });
    this.#discovered = { at: now, provider };
    return provider;
  }
}

/** The secret goes in the header, which is the default (OpenID Connect Discovery 1.0, 3), or where the provider wants it. */
function proveClient(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const inHeader = client.ClientSecretBasic(secret);
  const inBody = client.ClientSecretPost(secret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const prove = methods.includes("client_secret_basic") ? inHeader : inBody;
    prove(server, ...rest);
  };
}

const proofFailed = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  "OAUTH_KEY_SELECTION_FAILED",
]);

/** Which refusal an error of the library means: the provider's own no, a proof that does not hold, or no usable answer at all. */
function refusalOf(error: unknown): Refusal {
  const because = error instanceof Error ? describe(error) : String(error);
  const refused = (why: Refusal["why"]): Refusal => ({ kind: "refused", why, because });
  if (error instanceof client.AuthorizationResponseError)
    return refused(error.error === "access_denied" ? "cancelled" : "provider-refused");
  if (error instanceof client.ResponseBodyError)
    return refused(error.error === "invalid_grant" ? "stale" : "provider-refused");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return refused(proofFailed.has(code) ? "not-proved" : "provider-down");
}

function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}
