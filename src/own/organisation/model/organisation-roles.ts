/** Roles in the organisation (spec: organisation, Access); those in a team stand with the team's members. */
export const organisationRoles: readonly string[] = [
  "administrator",
  "head-of-product",
  "head-of-delivery",
  "head-of-operations",
  "incident-manager",
  "change-manager",
];

export const isOrganisationRole = (role: string): boolean => organisationRoles.includes(role);
