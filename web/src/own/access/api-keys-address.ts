/** The state of the page of API keys: `new` while one is being made. */
export type ApiKeysAddress = { new?: "key" };

export const readApiKeysAddress = (search: Record<string, unknown>): ApiKeysAddress =>
  search["new"] === "key" ? { new: "key" } : {};
