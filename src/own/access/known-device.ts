import { timingSafeEqual } from "node:crypto";
import { hashSecret, newSecret } from "../../platform/identifiers.ts";
import type { Secrets } from "../../platform/secrets.ts";

/** The cookie by which a browser is known again in which somebody signed in before (OWASP: device cookies). */
export const deviceCookie = "runwright_device";

export const deviceCookieDays = 365;

/** A device's mark for one e-mail: a name of its own, signed together with the e-mail that it is good for. */
export function markDevice(secrets: Secrets, email: string): string {
  const name = newSecret(20);
  return `${name}.${signatureOf(secrets, name, email)}`;
}

/** The name of a device in which this e-mail's person has signed in before; null for a strange or forged one. */
export function knownDevice(secrets: Secrets, mark: string | undefined, email: string): string | null {
  const [name, signature] = (mark ?? "").split(".");
  if (!name || !signature) return null;
  const expected = hashSecret(signatureOf(secrets, name, email));
  return timingSafeEqual(hashSecret(signature), expected) ? name : null;
}

const signatureOf = (secrets: Secrets, name: string, email: string): string =>
  secrets.sign(`device\n${name}\n${email}`).toString("base64url");
