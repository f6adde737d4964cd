/** What a key may be allowed; `admin` is everything, `read` what any signed-in person reads. */
export const apiKeyScopes = [
  "admin",
  "read",
  "alerts:write",
  "incidents:write",
  "changes:write",
  "catalogue:write",
  "samples:write",
] as const;

export type ApiKeyScope = (typeof apiKeyScopes)[number];

export const isApiKeyScope = (scope: string): scope is ApiKeyScope =>
  (apiKeyScopes as readonly string[]).includes(scope);
