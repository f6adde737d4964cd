import { z } from "zod";
import type { Secrets } from "../../../platform/secrets.ts";
import type { Asked } from "./openid-provider.ts";

/** Keeps in the browser, sealed, what its sign-in at the provider began with. */
export const askedCookie = "runwright_openid";

/** How long a person may take at the provider. */
export const askedMinutes = 15;

export type Begun = Asked & { next: string };

const sealed = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  until: z.number(),
});

export const sealBegun = (secrets: Secrets, begun: Begun, now: Date): string =>
  secrets.encrypt(JSON.stringify({ ...begun, until: now.getTime() + askedMinutes * 60_000 }));

/** What was begun; null where the cookie is missing, forged or too old. */
export function openBegun(secrets: Secrets, cookie: string | undefined, now: Date): Begun | null {
  if (cookie === undefined) return null;
  try {
    const { until, ...begun } = sealed.parse(JSON.parse(secrets.decrypt(cookie)));
    return until > now.getTime() ? begun : null;
  } catch {
    return null;
  }
}
