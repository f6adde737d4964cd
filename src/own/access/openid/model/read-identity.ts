import { readTimeZone } from "../../../../lib/time-zone.ts";

/** What a provider says of whoever signed in; the e-mail is null unless the provider has verified that it is theirs. */
export type OpenIdentity = {
  verifiedEmail: string | null;
  name: string;
  /** Null where the provider tells none that exists. */
  timeZone: string | null;
  groups: readonly string[];
};

export type Claims = Readonly<Record<string, unknown>>;

const longestName = 200;

/** Reads the claims of an ID token and the provider's answer about the person (OpenID Connect Core 1.0, 5.1). */
export function readIdentity(claims: Claims, groupClaim: string): OpenIdentity {
  const email = typeof claims["email"] === "string" ? claims["email"].trim().toLowerCase() : "";
  const { email_verified: verified } = claims;
  const isVerified = (verified === true || verified === "true") && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email);
  return {
    verifiedEmail: isVerified && email.length <= 320 ? email : null,
    name: nameIn(claims) ?? email.replace(/@.*/, ""),
    timeZone: timeZoneIn(claims),
    groups: readGroups(claims, groupClaim) ?? [],
  };
}

/** The groups under a claim's own name, which may hold dots, else under the path that it spells; null where nothing stands there. */
export function readGroups(claims: Claims, groupClaim: string): string[] | null {
  const value = Object.hasOwn(claims, groupClaim)
    ? claims[groupClaim]
    : valueAt(claims, groupClaim.split("."));
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((group): group is string => typeof group === "string") : null;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, first)) return undefined;
  return valueAt((value as Claims)[first], rest);
}

function nameIn(claims: Claims): string | null {
  const { name, given_name: given, family_name: family } = claims;
  const parts =
    typeof name === "string" ? [name] : [given, family].filter((part) => typeof part === "string");
  const text = parts.join(" ").replaceAll(/\s+/g, " ").trim();
  return text === "" ? null : text.slice(0, longestName);
}

function timeZoneIn({ zoneinfo }: Claims): string | null {
  try {
    return zoneinfo === undefined ? null : readTimeZone(zoneinfo, "zoneinfo");
  } catch {
    return null;
  }
}
