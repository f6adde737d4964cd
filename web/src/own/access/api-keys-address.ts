/** The state of the page of API keys: whether one is being made. */
export type ApiKeysAddress = { make?: true };

export const readApiKeysAddress = ({ make }: Record<string, unknown>): ApiKeysAddress =>
  make === true || make === "true" ? { make: true } : {};
