/** Roles in words: ["product-manager", "developer"] → "product manager, developer". */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => role.replaceAll("-", " ")).join(", ");
