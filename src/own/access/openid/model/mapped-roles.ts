/**
 * A person's roles in the organisation after signing in: of the roles that some group gives, those of their groups and no others;
 * the roles that no group gives stay as they are.
 */
export function mappedRoles(
  roles: readonly string[],
  groups: readonly string[],
  rolesOfGroup: ReadonlyMap<string, readonly string[]>,
): string[] {
  const governed = new Set([...rolesOfGroup.values()].flat());
  const given = new Set(groups.flatMap((group) => rolesOfGroup.get(group) ?? []));
  const kept = roles.filter((role) => !governed.has(role) || given.has(role));
  return [...kept, ...[...given].filter((role) => !roles.includes(role))];
}
