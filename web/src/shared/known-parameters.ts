/** The parameters of an address that a page knows, those with a value only; whatever else stands there is left out. */
export function knownParameters<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [name in Name]?: string | undefined } {
  const known: { [name in Name]?: string | undefined } = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value !== "") known[name] = value.slice(0, 200);
  }
  return known;
}
