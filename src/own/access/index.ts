export { ApiKeys } from "./api-keys.ts";
export { apiKeyScopes, isApiKeyScope, type ApiKeyScope } from "./api-key-scopes.ts";
export { createApiKey, revokeApiKey } from "./api-keys.ts";
export { createAuthenticate } from "./authenticate.ts";
export { createAccess, type AccessParts } from "./access-feature.ts";
export { hashPassword } from "./password.ts";
export { loadPersonActor } from "./person-actor.ts";
export { makeWelcomeLink } from "./welcome-link.ts";
export { createOpenIdSignIn } from "./openid/openid-feature.ts";
