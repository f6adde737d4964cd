import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Somebody as the provider knows them. */
export type ProviderPerson = {
  email?: string;
  email_verified?: boolean;
  name?: string;
  zoneinfo?: string;
  groups?: string[];
};

/** A real OpenID provider on loopback at which `person` is signed in already and consents to everything. */
export type OpenIdPeer = {
  issuer: string;
  person: ProviderPerson;
  /** Refuses the next sign-ins at the provider, as a person who presses Cancel. */
  cancels: boolean;
  /** Follows the address that a browser is sent to, until the provider sends it back; returns that address. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
};

export const peerClient = { id: "runwright", secret: "a client's secret of this test" };

/** On a free port, or again on the one that it had. */
export async function startOpenIdPeer(redirectUrl: string, port = 0): Promise<OpenIdPeer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer: OpenIdPeer = {
    issuer,
    person: {},
    cancels: false,
    visit: (address) => visit(address, redirectUrl),
    stop: () => close(server),
  };
  const provider = createProvider(peer, redirectUrl);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const result = peer.cancels
      ? { error: "access_denied", error_description: "the person pressed Cancel" }
      : { login: { accountId: "somebody" } };
    return void provider.interactionFinished(request, response, result);
  });
  return peer;
}

function createProvider(peer: OpenIdPeer, redirectUrl: string): Provider {
  const provider = new Provider(peer.issuer, {
    clients: [{ client_id: peerClient.id, client_secret: peerClient.secret, redirect_uris: [redirectUrl] }],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "zoneinfo"],
      groups: ["groups"],
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...peer.person }),
    }),
    async loadExistingGrant() {
      const grant = new provider.Grant({ accountId: "somebody", clientId: peerClient.id });
      grant.addOIDCScope("openid email profile groups");
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** A browser with its cookies, on the provider's pages. */
async function visit(address: string, redirectUrl: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  for (let step = 0; step < 10 && !next.href.startsWith(redirectUrl); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    // Each address is known only from the answer before it.
    // oxlint-disable-next-line no-await-in-loop
    const response = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const location = response.headers.get("location");
    // oxlint-disable-next-line no-await-in-loop
    if (location === null) throw new Error(`${next.href}: ${response.status} ${await response.text()}`);
    next = new URL(location, next);
  }
  return next;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
