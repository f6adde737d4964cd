/** The address of a new thing's form: the team that a new service shall have. */
export const readNewAddress = ({ owner }: Record<string, unknown>): { owner?: string } =>
  typeof owner === "string" && owner !== "" ? { owner } : {};
