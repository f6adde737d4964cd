/** Who is signed in, as far as estimates ask. */
export type Reader = {
  roles: readonly string[];
  teams: readonly { slug: string; roles: readonly string[] }[];
};

/** Whose estimates somebody wants to change. */
export type Estimated = { owner: string | null; foundational: boolean };

const who = "Product managers of the team that owns it make its estimates";

/** Why the reader may not change a service's estimates and peaks; null where they may. The server judges. */
export function whyNotEstimate(
  reader: Reader | null | undefined,
  { owner, foundational }: Estimated,
): string | null {
  if (!reader) return "Sign in to change it.";
  if (reader.roles.includes("administrator")) return null;
  if (foundational && reader.roles.includes("head-of-operations")) return null;
  const isTheirs = reader.teams.some(
    ({ slug, roles }) => slug === owner && roles.includes("product-manager"),
  );
  if (isTheirs) return null;
  return foundational ? `${who}, or the head of operations does.` : `${who}.`;
}

/** Why the reader may change no service's estimates at all; null where there may be one. */
export function whyNotEstimateAny(reader: Reader | null | undefined): string | null {
  const may =
    reader?.roles.some((role) => role === "administrator" || role === "head-of-operations") ||
    reader?.teams.some(({ roles }) => roles.includes("product-manager"));
  return may ? null : "Product managers make the estimates of what their teams own.";
}
